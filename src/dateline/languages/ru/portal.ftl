# Собственные слова портала. Слова сводок и утверждений — в brief.ftl.
tagline = Кто что говорит, сколько, с каких пор и кто не согласен
skip = К содержанию
home = Главная
search = Поиск
search-label = Слова, "фраза", OR, -исключить
search-go = Найти
search-none = По запросу «{ $query }» ничего не найдено. Попробуйте меньше слов или другой язык: имена находятся на всех языках.
search-found = { $count ->
    [one] Найдена { $count } статья
    [few] Найдено { $count } статьи
   *[many] Найдено { $count } статей
}
stories = События
latest = Последние статьи
articles-count = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[many] { $count } статей
}
origins-count = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
claims-count = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
   *[many] { $count } утверждений
}
languages = Языки
language = Язык чтения
outlet = Издание
published = Опубликовано
story-of = Событие, к которому относится статья
sources = Источники
said-here = Что сообщает эта статья
no-claims = В этой статье не прочитано ни одного утверждения.
original = Исходная страница
rights = Права
edited-figures = Страница изменена; цифры до и после: { $before } → { $after }
reserved = Издатель сохраняет за собой права: здесь заголовок, отрывок и ссылка.
keywords = Ключевые слова
byline = Автор
photo = Фото
caption = Подпись
says = сообщает
no-source = само издание
not-found = Такой страницы нет
not-found-detail = По этому адресу в библиотеке ничего нет. Возможно, событие объединено с другим.
bad-request = Запрос не удалось понять
empty = Библиотека пуста
empty-detail = Добавьте страницы командой «dateline harvest» или «dateline process» и обновите страницу.
evidence = Слова источника
made = Каждое предложение здесь открывает слова, на которых оно основано. Создано в Dateline, программе с открытым кодом.
unread = не прочитано
as-it-stood = По состоянию на
now = сейчас
changed-since = Что изменилось с
show = Показать
figure-alone = Эта цифра отдельно
ticker-pause = Пауза
ticker-waiting = ждут показа
share = Поделиться
share-link = Ссылка
share-email = По электронной почте
share-qr = QR-код этой страницы: для телефона или WeChat
offline = Нет сети
offline-detail = Эта страница здесь ещё не открывалась. Открытые раньше страницы можно читать без сети.
since-visit = С вашего прошлого посещения, { $time }
news-story = новое событие
news-articles = { $count ->
    [one] { $count } новая статья
    [few] { $count } новые статьи
   *[many] { $count } новых статей
}
news-seen = Отметить как просмотренное
news-none = Ничего нового не поступило.
contested = противоречиво
figure-moved = Как менялась цифра
in-utc = по всемирному времени
also-as = Эта страница как данные
card = Карточка для другого сайта
card-code = Код для вставки
card-more = Источники и динамика
comma = { ", " }
