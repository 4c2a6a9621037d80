# Сообщения, из которых составляется сводка. Какие переменные есть у каждого, сказано в docs/briefs.md.

## Разделы
section-highlights = Главное
section-changes = Что изменилось
section-figures = Основные цифры
section-map = Где это было
section-events = Что произошло
section-measured = Измерения
section-voices = Кто что говорит
section-disputed = Спорное и непроверенное
section-response = Ответные меры
section-background = Предыстория
section-sources = Источники

## Количества
amount-exact = { $number }
amount-about = около { $number }
amount-least = не менее { $number }
amount-more = более { $number }
amount-most = до { $number }
amount-between = от { $low } до { $high }
amount-several = несколько
amount-dozens = десятки
amount-hundreds = сотни
amount-thousands = тысячи
amount-tens-of-thousands = десятки тысяч
amount-hundreds-of-thousands = сотни тысяч
amount-millions = миллионы
joined-vague = { $amount } { $group }
unit-currency = { $amount } { $currency }
unit-percent = { $amount } %
unit-day = { $amount } { $bound ->
    [exact] { $n ->
        [one] день
        [few] дня
       *[many] дней
    }
   *[other] { $n ->
        [one] дня
       *[many] дней
    }
}
unit-hour = { $amount } { $bound ->
    [exact] { $n ->
        [one] час
        [few] часа
       *[many] часов
    }
   *[other] { $n ->
        [one] часа
       *[many] часов
    }
}
unit-week = { $amount } { $bound ->
    [exact] { $n ->
        [one] неделю
        [few] недели
       *[many] недель
    }
   *[other] { $n ->
        [one] недели
       *[many] недель
    }
}
unit-month = { $amount } { $bound ->
    [exact] { $n ->
        [one] месяц
        [few] месяца
       *[many] месяцев
    }
   *[other] { $n ->
        [one] месяца
       *[many] месяцев
    }
}
unit-year = { $amount } { $bound ->
    [exact] { $n ->
        [one] год
        [few] года
       *[many] лет
    }
   *[other] { $n ->
        [one] года
       *[many] лет
    }
}
unit-km = { $amount } км
unit-tonne = { $amount } т
unit-magnitude = { $amount }

## Группы: основная форма — родительный падеж множественного числа; .counted ставится с числом
group-people = людей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] человек
            [few] человека
           *[many] человек
        }
       *[other] { $n ->
            [one] человека
           *[many] человек
        }
    }
group-civilians = мирных жителей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] мирный житель
            [few] мирных жителей
           *[many] мирных жителей
        }
       *[other] { $n ->
            [one] мирного жителя
           *[many] мирных жителей
        }
    }
group-protesters = протестующих
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] протестующий
            [few] протестующих
           *[many] протестующих
        }
       *[other] { $n ->
            [one] протестующего
           *[many] протестующих
        }
    }
group-militants = боевиков
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] боевик
            [few] боевика
           *[many] боевиков
        }
       *[other] { $n ->
            [one] боевика
           *[many] боевиков
        }
    }
group-security_forces = сотрудников силовых структур
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] сотрудник силовых структур
            [few] сотрудника силовых структур
           *[many] сотрудников силовых структур
        }
       *[other] { $n ->
            [one] сотрудника силовых структур
           *[many] сотрудников силовых структур
        }
    }
group-police = полицейских
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] полицейский
            [few] полицейских
           *[many] полицейских
        }
       *[other] { $n ->
            [one] полицейского
           *[many] полицейских
        }
    }
group-soldiers = военнослужащих
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] военнослужащий
            [few] военнослужащих
           *[many] военнослужащих
        }
       *[other] { $n ->
            [one] военнослужащего
           *[many] военнослужащих
        }
    }
group-peacekeepers = миротворцев
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] миротворец
            [few] миротворца
           *[many] миротворцев
        }
       *[other] { $n ->
            [one] миротворца
           *[many] миротворцев
        }
    }
group-firefighters = пожарных
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] пожарный
            [few] пожарных
           *[many] пожарных
        }
       *[other] { $n ->
            [one] пожарного
           *[many] пожарных
        }
    }
group-rescuers = спасателей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] спасатель
            [few] спасателя
           *[many] спасателей
        }
       *[other] { $n ->
            [one] спасателя
           *[many] спасателей
        }
    }
group-children = детей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] ребёнок
            [few] ребёнка
           *[many] детей
        }
       *[other] { $n ->
            [one] ребёнка
           *[many] детей
        }
    }
group-women = женщин
    .gender = f
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] женщина
            [few] женщины
           *[many] женщин
        }
       *[other] { $n ->
            [one] женщины
           *[many] женщин
        }
    }
group-men = мужчин
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] мужчина
            [few] мужчины
           *[many] мужчин
        }
       *[other] { $n ->
            [one] мужчины
           *[many] мужчин
        }
    }
group-elderly = пожилых людей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] пожилой человек
            [few] пожилых людей
           *[many] пожилых людей
        }
       *[other] { $n ->
            [one] пожилого человека
           *[many] пожилых людей
        }
    }
group-foreigners = иностранцев
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] иностранец
            [few] иностранца
           *[many] иностранцев
        }
       *[other] { $n ->
            [one] иностранца
           *[many] иностранцев
        }
    }
group-nationals = граждан
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] гражданин
            [few] гражданина
           *[many] граждан
        }
       *[other] { $n ->
            [one] гражданина
           *[many] граждан
        }
    }
group-residents = жителей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] житель
            [few] жителя
           *[many] жителей
        }
       *[other] { $n ->
            [one] жителя
           *[many] жителей
        }
    }
group-families = семей
    .gender = f
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] семья
            [few] семьи
           *[many] семей
        }
       *[other] { $n ->
            [one] семьи
           *[many] семей
        }
    }
group-households = домохозяйств
    .gender = n
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] домохозяйство
            [few] домохозяйства
           *[many] домохозяйств
        }
       *[other] { $n ->
            [one] домохозяйства
           *[many] домохозяйств
        }
    }
group-journalists = журналистов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] журналист
            [few] журналиста
           *[many] журналистов
        }
       *[other] { $n ->
            [one] журналиста
           *[many] журналистов
        }
    }
group-health_workers = медицинских работников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] медицинский работник
            [few] медицинских работников
           *[many] медицинских работников
        }
       *[other] { $n ->
            [one] медицинского работника
           *[many] медицинских работников
        }
    }
group-aid_workers = гуманитарных работников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] гуманитарный работник
            [few] гуманитарных работников
           *[many] гуманитарных работников
        }
       *[other] { $n ->
            [one] гуманитарного работника
           *[many] гуманитарных работников
        }
    }
group-staff = сотрудников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] сотрудник
            [few] сотрудника
           *[many] сотрудников
        }
       *[other] { $n ->
            [one] сотрудника
           *[many] сотрудников
        }
    }
group-officials = чиновников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] чиновник
            [few] чиновника
           *[many] чиновников
        }
       *[other] { $n ->
            [one] чиновника
           *[many] чиновников
        }
    }
group-students = учащихся
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] учащийся
            [few] учащихся
           *[many] учащихся
        }
       *[other] { $n ->
            [one] учащегося
           *[many] учащихся
        }
    }
group-teachers = учителей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] учитель
            [few] учителя
           *[many] учителей
        }
       *[other] { $n ->
            [one] учителя
           *[many] учителей
        }
    }
group-passengers = пассажиров
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] пассажир
            [few] пассажира
           *[many] пассажиров
        }
       *[other] { $n ->
            [one] пассажира
           *[many] пассажиров
        }
    }
group-crew = членов экипажа
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] член экипажа
            [few] члена экипажа
           *[many] членов экипажа
        }
       *[other] { $n ->
            [one] члена экипажа
           *[many] членов экипажа
        }
    }
group-drivers = водителей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] водитель
            [few] водителя
           *[many] водителей
        }
       *[other] { $n ->
            [one] водителя
           *[many] водителей
        }
    }
group-prisoners = заключённых
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] заключённый
            [few] заключённых
           *[many] заключённых
        }
       *[other] { $n ->
            [one] заключённого
           *[many] заключённых
        }
    }
group-hostages = заложников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] заложник
            [few] заложника
           *[many] заложников
        }
       *[other] { $n ->
            [one] заложника
           *[many] заложников
        }
    }
group-refugees = беженцев
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] беженец
            [few] беженца
           *[many] беженцев
        }
       *[other] { $n ->
            [one] беженца
           *[many] беженцев
        }
    }
group-migrants = мигрантов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] мигрант
            [few] мигранта
           *[many] мигрантов
        }
       *[other] { $n ->
            [one] мигранта
           *[many] мигрантов
        }
    }
group-tourists = туристов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] турист
            [few] туриста
           *[many] туристов
        }
       *[other] { $n ->
            [one] туриста
           *[many] туристов
        }
    }
group-pilgrims = паломников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] паломник
            [few] паломника
           *[many] паломников
        }
       *[other] { $n ->
            [one] паломника
           *[many] паломников
        }
    }
group-worshippers = верующих
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] верующий
            [few] верующих
           *[many] верующих
        }
       *[other] { $n ->
            [one] верующего
           *[many] верующих
        }
    }
group-spectators = зрителей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] зритель
            [few] зрителя
           *[many] зрителей
        }
       *[other] { $n ->
            [one] зрителя
           *[many] зрителей
        }
    }
group-workers = рабочих
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] рабочий
            [few] рабочих
           *[many] рабочих
        }
       *[other] { $n ->
            [one] рабочего
           *[many] рабочих
        }
    }
group-miners = шахтёров
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] шахтёр
            [few] шахтёра
           *[many] шахтёров
        }
       *[other] { $n ->
            [one] шахтёра
           *[many] шахтёров
        }
    }
group-fishermen = рыбаков
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] рыбак
            [few] рыбака
           *[many] рыбаков
        }
       *[other] { $n ->
            [one] рыбака
           *[many] рыбаков
        }
    }
group-farmers = фермеров
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] фермер
            [few] фермера
           *[many] фермеров
        }
       *[other] { $n ->
            [one] фермера
           *[many] фермеров
        }
    }
group-volunteers = добровольцев
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] доброволец
            [few] добровольца
           *[many] добровольцев
        }
       *[other] { $n ->
            [one] добровольца
           *[many] добровольцев
        }
    }
group-relatives = родственников
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] родственник
            [few] родственника
           *[many] родственников
        }
       *[other] { $n ->
            [one] родственника
           *[many] родственников
        }
    }
group-patients = пациентов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] пациент
            [few] пациента
           *[many] пациентов
        }
       *[other] { $n ->
            [one] пациента
           *[many] пациентов
        }
    }
group-opposition = оппозиционеров
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] оппозиционер
            [few] оппозиционера
           *[many] оппозиционеров
        }
       *[other] { $n ->
            [one] оппозиционера
           *[many] оппозиционеров
        }
    }
group-buildings = зданий
    .gender = n
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] здание
            [few] здания
           *[many] зданий
        }
       *[other] { $n ->
            [one] здания
           *[many] зданий
        }
    }
group-houses = домов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] дом
            [few] дома
           *[many] домов
        }
       *[other] { $n ->
            [one] дома
           *[many] домов
        }
    }
group-vehicles = автомобилей
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] автомобиль
            [few] автомобиля
           *[many] автомобилей
        }
       *[other] { $n ->
            [one] автомобиля
           *[many] автомобилей
        }
    }
group-aircraft = самолётов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] самолёт
            [few] самолёта
           *[many] самолётов
        }
       *[other] { $n ->
            [one] самолёта
           *[many] самолётов
        }
    }
group-ships = судов
    .gender = n
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] судно
            [few] судна
           *[many] судов
        }
       *[other] { $n ->
            [one] судна
           *[many] судов
        }
    }
group-weapons = единиц оружия
    .gender = f
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] единица оружия
            [few] единицы оружия
           *[many] единиц оружия
        }
       *[other] { $n ->
            [one] единицы оружия
           *[many] единиц оружия
        }
    }
group-things = предметов
    .gender = m
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] предмет
            [few] предмета
           *[many] предметов
        }
       *[other] { $n ->
            [one] предмета
           *[many] предметов
        }
    }
group-reports = заявлений о пропавших
    .gender = n
    .counted = { $amount } { $bound ->
        [exact] { $n ->
            [one] заявление о пропавших
            [few] заявления о пропавших
           *[many] заявлений о пропавших
        }
       *[other] { $n ->
            [one] заявления о пропавших
           *[many] заявлений о пропавших
        }
    }

## Цифры: что посчитано
figure-killed = { $bound ->
    [vague] погибли
    [bound] погибло
   *[exact] { $n ->
        [one] { $gender ->
            [f] погибла
            [n] погибло
           *[m] погиб
        }
        [few] погибли
       *[many] погибло
    }
} { $who }
figure-injured = { $bound ->
    [vague] пострадали
    [bound] пострадало
   *[exact] { $n ->
        [one] { $gender ->
            [f] пострадала
            [n] пострадало
           *[m] пострадал
        }
        [few] пострадали
       *[many] пострадало
    }
} { $who }
figure-hospitalised = { $bound ->
    [vague] госпитализированы или получили помощь
    [bound] госпитализировано или получило помощь
   *[exact] { $n ->
        [one] { $gender ->
            [f] госпитализирована или получила помощь
            [n] госпитализировано или получило помощь
           *[m] госпитализирован или получил помощь
        }
        [few] госпитализированы или получили помощь
       *[many] госпитализировано или получило помощь
    }
} { $who }
figure-missing = { $bound ->
    [vague] пропали
    [bound] пропало
   *[exact] { $n ->
        [one] { $gender ->
            [f] пропала
            [n] пропало
           *[m] пропал
        }
        [few] пропали
       *[many] пропало
    }
} { $who }
figure-missing-reports = { $bound ->
    [vague] поступили
   *[exact] поступило
} { $who }
figure-detained = { $bound ->
    [vague] задержаны
    [bound] задержано
   *[exact] { $n ->
        [one] { $gender ->
            [f] задержана
            [n] задержано
           *[m] задержан
        }
        [few] задержаны
       *[many] задержано
    }
} { $who }
figure-charged = обвинения предъявлены: { $who }
figure-released = { $bound ->
    [vague] освобождены
    [bound] освобождено
   *[exact] { $n ->
        [one] { $gender ->
            [f] освобождена
            [n] освобождено
           *[m] освобождён
        }
        [few] освобождены
       *[many] освобождено
    }
} { $who }
figure-kidnapped = { $bound ->
    [vague] похищены
    [bound] похищено
   *[exact] { $n ->
        [one] { $gender ->
            [f] похищена
            [n] похищено
           *[m] похищен
        }
        [few] похищены
       *[many] похищено
    }
} { $who }
figure-displaced = { $bound ->
    [vague] эвакуированы или лишились крова
    [bound] эвакуировано или лишилось крова
   *[exact] { $n ->
        [one] { $gender ->
            [f] эвакуирована или лишилась крова
            [n] эвакуировано или лишилось крова
           *[m] эвакуирован или лишился крова
        }
        [few] эвакуированы или лишились крова
       *[many] эвакуировано или лишилось крова
    }
} { $who }
figure-evacuated = { $bound ->
    [vague] эвакуированы
    [bound] эвакуировано
   *[exact] { $n ->
        [one] { $gender ->
            [f] эвакуирована
            [n] эвакуировано
           *[m] эвакуирован
        }
        [few] эвакуированы
       *[many] эвакуировано
    }
} { $who }
figure-rescued = { $bound ->
    [vague] спасены
    [bound] спасено
   *[exact] { $n ->
        [one] { $gender ->
            [f] спасена
            [n] спасено
           *[m] спасён
        }
        [few] спасены
       *[many] спасено
    }
} { $who }
figure-affected = { $bound ->
    [vague] затронуты
    [bound] затронуто
   *[exact] { $n ->
        [one] { $gender ->
            [f] затронута
            [n] затронуто
           *[m] затронут
        }
        [few] затронуты
       *[many] затронуто
    }
} { $who }
figure-infected = { $bound ->
    [vague] заразились
    [bound] заразилось
   *[exact] { $n ->
        [one] { $gender ->
            [f] заразилась
            [n] заразилось
           *[m] заразился
        }
        [few] заразились
       *[many] заразилось
    }
} { $who }
figure-deployed = { $bound ->
    [vague] направлены
    [bound] направлено
   *[exact] { $n ->
        [one] { $gender ->
            [f] направлена
            [n] направлено
           *[m] направлен
        }
        [few] направлены
       *[many] направлено
    }
} { $who }
figure-withdrawn = { $bound ->
    [vague] выведены
    [bound] выведено
   *[exact] { $n ->
        [one] { $gender ->
            [f] выведена
            [n] выведено
           *[m] выведен
        }
        [few] выведены
       *[many] выведено
    }
} { $who }
figure-attending = { $bound ->
    [vague] собрались
    [bound] собралось
   *[exact] { $n ->
        [one] { $gender ->
            [f] собралась
            [n] собралось
           *[m] собрался
        }
        [few] собрались
       *[many] собралось
    }
} { $who }
figure-damaged = { $bound ->
    [vague] повреждены
    [bound] повреждено
   *[exact] { $n ->
        [one] { $gender ->
            [f] повреждена
            [n] повреждено
           *[m] повреждён
        }
        [few] повреждены
       *[many] повреждено
    }
} { $who }
figure-destroyed = { $bound ->
    [vague] разрушены
    [bound] разрушено
   *[exact] { $n ->
        [one] { $gender ->
            [f] разрушена
            [n] разрушено
           *[m] разрушен
        }
        [few] разрушены
       *[many] разрушено
    }
} { $who }
figure-seized = { $bound ->
    [vague] изъяты
    [bound] изъято
   *[exact] { $n ->
        [one] { $gender ->
            [f] изъята
            [n] изъято
           *[m] изъят
        }
        [few] изъяты
       *[many] изъято
    }
} { $who }
figure-supplied = { $bound ->
    [vague] поставлены
    [bound] поставлено
   *[exact] { $n ->
        [one] { $gender ->
            [f] поставлена
            [n] поставлено
           *[m] поставлен
        }
        [few] поставлены
       *[many] поставлено
    }
} { $who }

## Без числа
slot-killed = { $cls ->
    [people] число погибших
   *[other] число погибших { $group }
}
slot-injured = { $cls ->
    [people] число пострадавших
   *[other] число пострадавших { $group }
}
slot-hospitalised = { $cls ->
    [people] число госпитализированных и получивших помощь
   *[other] число госпитализированных и получивших помощь { $group }
}
slot-missing = { $cls ->
    [people] число пропавших
   *[other] число пропавших { $group }
}
slot-missing-reports = число заявлений о пропавших
slot-detained = { $cls ->
    [people] число задержанных
   *[other] число задержанных { $group }
}
slot-charged = { $cls ->
    [people] число обвиняемых
   *[other] число обвиняемых { $group }
}
slot-released = { $cls ->
    [people] число освобождённых
   *[other] число освобождённых { $group }
}
slot-kidnapped = { $cls ->
    [people] число похищенных
   *[other] число похищенных { $group }
}
slot-displaced = { $cls ->
    [people] число эвакуированных и лишившихся крова
   *[other] число эвакуированных и лишившихся крова { $group }
}
slot-evacuated = { $cls ->
    [people] число эвакуированных
   *[other] число эвакуированных { $group }
}
slot-rescued = { $cls ->
    [people] число спасённых
   *[other] число спасённых { $group }
}
slot-affected = { $cls ->
    [people] число затронутых
   *[other] число затронутых { $group }
}
slot-infected = { $cls ->
    [people] число заразившихся
   *[other] число заразившихся { $group }
}
slot-deployed = { $cls ->
    [people] число направленных
   *[other] число направленных { $group }
}
slot-withdrawn = { $cls ->
    [people] число выведенных
   *[other] число выведенных { $group }
}
slot-attending = { $cls ->
    [people] число собравшихся
   *[other] число собравшихся { $group }
}
slot-damaged = { $cls ->
    [people] число повреждённых
   *[other] число повреждённых { $group }
}
slot-destroyed = { $cls ->
    [people] число разрушенных
   *[other] число разрушенных { $group }
}
slot-seized = { $cls ->
    [people] число изъятых
   *[other] число изъятых { $group }
}
slot-supplied = { $cls ->
    [people] число поставленных
   *[other] число поставленных { $group }
}

## Измерения по темам
level-internet_connectivity = доступность интернета составляла { $amount } от обычного уровня
level-other = { $topic } — { $amount }

## Названия тем
topic-state_of_emergency = чрезвычайное положение
topic-state_of_disaster = режим бедствия
topic-curfew = комендантский час
topic-ban_on_gatherings = запрет на собрания
topic-price_cap = предельные цены
topic-lockdown = карантин
topic-mourning = траур
topic-martial_law = военное положение
topic-evacuation_order = приказ об эвакуации
topic-ban = запрет
topic-sanctions = санкции
topic-ceasefire = прекращение огня
topic-internet = интернет
topic-power = электроснабжение
topic-water = водоснабжение
topic-transport = транспорт
topic-airport = аэропорт
topic-government_buildings = правительственные здания
topic-city = город
topic-country = страна
topic-square = площадь
topic-oil_output = добыча нефти
topic-output = производство
topic-banks = банки
topic-schools = школы
topic-constitutional_order = конституционный порядок
topic-terrorism_blame = обвинения в адрес террористов
topic-foreign_blame = обвинения в адрес внешних сил
topic-investigation = расследование
topic-aid = помощь
topic-peacekeeping = миротворческая миссия
topic-resignation = отставка
topic-internet_connectivity = доступность интернета
topic-population = население
topic-wages = зарплата
topic-fuel_price = цена топлива
topic-damage = ущерб
topic-rainfall = количество осадков
topic-water_level = уровень воды
topic-temperature = температура
topic-wind = скорость ветра
topic-election = выборы
topic-compensation = компенсация

## Действия
act-declare-state_of_emergency = объявлено чрезвычайное положение
act-declare-state_of_disaster = объявлено бедствие
act-declare-curfew = введён комендантский час
act-declare-ban_on_gatherings = запрещены массовые собрания
act-declare-price_cap = объявлено об ограничении цен
act-declare-lockdown = введён карантин
act-declare-mourning = объявлен траур
act-declare-martial_law = введено военное положение
act-declare-evacuation_order = объявлена эвакуация
act-declare-sanctions = объявлены санкции
act-declare-ceasefire = объявлено прекращение огня
act-declare-investigation = объявлено о расследовании
act-declare-ban = объявлен запрет
act-lift-state_of_emergency = отменено чрезвычайное положение
act-lift-state_of_disaster = режим бедствия отменён
act-lift-curfew = отменён комендантский час
act-lift-price_cap = отменено ограничение цен
act-lift-lockdown = снят карантин
act-lift-sanctions = сняты санкции
act-disrupt-internet = интернет отключён или работает с перебоями
act-disrupt-power = нарушено электроснабжение
act-disrupt-water = нарушено водоснабжение
act-disrupt-transport = нарушено движение транспорта
act-disrupt-oil_output = сокращена добыча нефти
act-disrupt-output = сокращено производство
act-disrupt-banks = нарушена работа банков
act-disrupt-schools = закрыты школы
act-disrupt-airport = нарушена работа аэропорта
act-seize-airport = захвачен аэропорт
act-seize-government_buildings = захвачены правительственные здания
act-seize-city = захвачен город
act-seize-square = захвачена площадь
act-regain-airport = восстановлен контроль над аэропортом
act-regain-government_buildings = восстановлен контроль над правительственными зданиями
act-regain-city = восстановлен контроль над городом
act-regain-country = восстановлен контроль над страной
act-regain-square = площадь зачищена
act-regain-constitutional_order = восстановлен конституционный порядок
act-attack-government_buildings = атакованы правительственные здания
act-attack-airport = атакован аэропорт
act-request-peacekeeping = запрошены миротворческие силы
act-request-aid = запрошена помощь
act-promise-aid = обещана помощь
act-promise-investigation = обещано расследование
act-promise-compensation = обещана компенсация
act-resign-resignation = объявлено об отставке
stated-terrorism_blame = обвинение в адрес террористов
stated-foreign_blame = обвинение в адрес внешних сил

## Предложения
line = { $place }: { $what } — { $source }.
line-nowhere = { $what } — { $source }.
line-measured = { $place }: { $what } сроком на { $amount } — { $source }.
line-measured-nowhere = { $what } сроком на { $amount } — { $source }.
source-day = { $who }, { $day }
changed-new = Ранее не сообщалось. { $line }
changed-from = { $line } Ранее: { $before }.
series = { $what } — { $source }: минимум { $low }; максимум { $high }; последнее значение { $last }.
measured-beside = { $said }; измерено тогда: { $measured } — { $source }.
movement = Как менялась цифра: { $points }.
point = { $amount } — { $source }
why-agreed = { $n ->
    [one] Совпадают данные { $count } независимого источника.
   *[many] Совпадают данные { $count } независимых источников.
}
why-single-origin = У этой цифры один источник.
why-outlet-only = Кроме самого издания, источник не назван.
why-revised-up = Источник повысил оценку до этой цифры.
why-revised-down = Источник снизил оценку до этой цифры.
why-in-conflict = Источники противоречат друг другу.
nested = Это часть более широкой цифры ({ $place }: { $amount }); противоречия нет.
nested-group = { $cls ->
    [people] Это часть общего числа: { $amount }.
   *[other] Это часть общего числа { $group }: { $amount }.
}
part = Из них { $amount }: { $quote } — { $source }.
as-reported = { $what } (сообщается, не подтверждено)
more-figures = Не показано цифр: { $count }.
too-large = Это больше, чем более широкая цифра ({ $place }: { $amount }), в которую она должна входить.
contested = { $what } (источники противоречат друг другу)
conflict = { $place }: { $what } — источники противоречат друг другу: { $points }.
conflict-nowhere = { $what } — источники противоречат друг другу: { $points }.
withdrawn = { $what } — { $source }: сообщение отозвано.
suspect-lost-thousands = { $what } — { $source }: похоже, в цифре потеряны тысячи.
suspect-digit-swap = { $what } — { $source }: похоже, в цифре переставлены знаки.
suspect-conversion = { $what } — { $source }: сумма не сходится с её же пересчётом в другую валюту.
suspect-power-of-ten = { $what } — { $source }: другие приводят те же цифры с другим порядком величины; похоже на опечатку.
suspect-wrong-scope = { $what } — { $source }: другие приводят эту цифру для более широкой территории, охват вызывает сомнения.
suspect-other-place = { $what } — { $source }: другие приводят эту цифру для другого места, место вызывает сомнения.
suspect-group-drift = { $what } — { $source }: другие приводят эту цифру для другой группы, так что группа под вопросом.
stale-figure = { $what } — { $source }: к моменту публикации эта цифра уже не действовала.
reported-only = { $what } — { $source }: сообщается, но не подтверждено.
no-evidence = { $who }: { $quote } — доказательств не приведено, отмечает { $source }.
no-evidence-quote = { $quote } — доказательств не приведено, отмечает { $source }.
no-evidence-topic = { $who }, { $stated }: { $quote } — доказательств не приведено, отмечает { $source }.
quoted = «{ $words }»
quoted-inner = „{ $words }“
quoted-foreign = «{ $words }» [{ $language }]
said = { $who }: { $quote } — { $source }.
happened = { $quote } — { $source }.
timeline = { $day } — { $what }
source = { $title } — { $outlet }, { $day }.
source-undated = { $title } — { $outlet }.
source-copies = { $title } — { $outlet }, { $day }; объединено с { $n ->
    [one] { $printed } перепечаткой
   *[many] { $printed } перепечатками
}: { $outlets }.
title-place = { $place }: { $what }
title-plain = Что известно
with-detail = { $what } ({ $detail })
outlet-unknown = страница без названия издания
mark-semicolon = { "; " }
mark-comma = { ", " }
aspect-increment = дополнительно
aspect-critical = в критическом состоянии
aspect-serious = в тяжёлом состоянии
aspect-minor = лёгкие травмы
aspect-unidentified = не опознаны
aspect-executed = казнены
aspect-identified = опознаны
aspect-reports = заявления

## Вокруг сводки
as-of = По состоянию на { $day }
dropped = { $n ->
    [one] Опущено { $count } предложение: его не подтверждает ни один источник.
    [few] Опущено { $count } предложения: их не подтверждает ни один источник.
   *[many] Опущено { $count } предложений: их не подтверждает ни один источник.
}
evidence = Словами источника
original = к статье
moved = Как менялась цифра, по источникам
map-note = Границы показаны по данным Natural Earth; это не выражает позиции по их принадлежности.
map-list = Цифры по местам
origin = Источник
figure = Цифра
day = По состоянию на
standing = Статус
standing-live = действует
standing-earlier = прежняя
standing-stale = устарела к публикации
standing-superseded = заменена
standing-withdrawn = отозвана
standing-suspect = вызывает сомнения
standing-disputed = оспаривается
standing-background = предыстория
