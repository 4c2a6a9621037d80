# الرسائل التي يُكتب بها الموجز. يبيّن docs/briefs.md ما تستعمله كل رسالة.

section-highlights = أبرز النقاط
section-changes = ما الذي تغيّر
section-figures = الأرقام الرئيسية
section-map = أين
section-events = ما الذي حدث
section-measured = قياسات
section-voices = من يقول ماذا
section-disputed = موضع خلاف وغير مؤكد
section-response = الاستجابة والتدابير
section-background = خلفية
section-sources = المصادر

amount-exact = { $number }
amount-about = نحو { $number }
amount-least = { $number } على الأقل
amount-more = أكثر من { $number }
amount-most = ما يصل إلى { $number }
amount-between = بين { $low } و{ $high }
amount-several = عدة
amount-dozens = العشرات
amount-hundreds = المئات
amount-thousands = الآلاف
amount-tens-of-thousands = عشرات الآلاف
amount-hundreds-of-thousands = مئات الآلاف
amount-millions = الملايين
joined-vague = { $amount }
    .several = { $amount } { $cls ->
        [women] نساء
        [children] أطفال
        [families] أسر
        [households] أسر
        [buildings] مبانٍ
        [houses] منازل
        [vehicles] مركبات
        [aircraft] طائرات
        [ships] سفن
        [weapons] قطع سلاح
        [things] وحدات
        [reports] بلاغات
       *[other] أشخاص
    }
unit-currency = { $amount } { $currency }
unit-percent = { $amount }٪
unit-day = { $n ->
    [one] { $bound ->
        [exact] يوم واحد
       *[other] { $amount } يوم
    }
    [two] { $bound ->
        [exact] يومان
       *[other] { $amount } يوم
    }
    [few] { $amount } أيام
    [many] { $amount } يوماً
   *[other] { $amount } يوم
}
unit-hour = { $n ->
    [one] { $bound ->
        [exact] ساعة واحدة
       *[other] { $amount } ساعة
    }
    [two] { $bound ->
        [exact] ساعتان
       *[other] { $amount } ساعة
    }
    [few] { $amount } ساعات
    [many] { $amount } ساعة
   *[other] { $amount } ساعة
}
unit-week = { $n ->
    [one] { $bound ->
        [exact] أسبوع واحد
       *[other] { $amount } أسبوع
    }
    [two] { $bound ->
        [exact] أسبوعان
       *[other] { $amount } أسبوع
    }
    [few] { $amount } أسابيع
    [many] { $amount } أسبوعاً
   *[other] { $amount } أسبوع
}
unit-month = { $n ->
    [one] { $bound ->
        [exact] شهر واحد
       *[other] { $amount } شهر
    }
    [two] { $bound ->
        [exact] شهران
       *[other] { $amount } شهر
    }
    [few] { $amount } أشهر
    [many] { $amount } شهراً
   *[other] { $amount } شهر
}
unit-year = { $n ->
    [one] { $bound ->
        [exact] سنة واحدة
       *[other] { $amount } سنة
    }
    [two] { $bound ->
        [exact] سنتان
       *[other] { $amount } سنة
    }
    [few] { $amount } سنوات
    [many] { $amount } سنة
   *[other] { $amount } سنة
}
unit-km = { $amount } كم
unit-tonne = { $amount } طن
unit-magnitude = { $amount }

group-people = الأشخاص
    .counted = { $amount }
group-civilians = المدنيين
    .counted = { $amount }
group-protesters = المتظاهرين
    .counted = { $amount }
group-militants = المسلحين
    .counted = { $amount }
group-security_forces = أفراد قوات الأمن
    .counted = { $amount }
group-police = أفراد الشرطة
    .counted = { $amount }
group-soldiers = الجنود
    .counted = { $amount }
group-peacekeepers = أفراد حفظ السلام
    .counted = { $amount }
group-firefighters = رجال الإطفاء
    .counted = { $amount }
group-rescuers = المنقذين
    .counted = { $amount }
group-children = الأطفال
    .counted = { $amount }
group-women = النساء
    .counted = { $amount }
group-men = الرجال
    .counted = { $amount }
group-elderly = كبار السن
    .counted = { $amount }
group-foreigners = الأجانب
    .counted = { $amount }
group-nationals = المواطنين
    .counted = { $amount }
group-residents = السكان
    .counted = { $amount }
group-families = العائلات
    .counted = { $amount }
group-households = الأسر
    .counted = { $amount }
group-journalists = الصحفيين
    .counted = { $amount }
group-health_workers = العاملين في الصحة
    .counted = { $amount }
group-aid_workers = العاملين في الإغاثة
    .counted = { $amount }
group-staff = الموظفين
    .counted = { $amount }
group-officials = المسؤولين
    .counted = { $amount }
group-students = الطلاب
    .counted = { $amount }
group-teachers = المعلمين
    .counted = { $amount }
group-passengers = الركاب
    .counted = { $amount }
group-crew = أفراد الطاقم
    .counted = { $amount }
group-drivers = السائقين
    .counted = { $amount }
group-prisoners = السجناء
    .counted = { $amount }
group-hostages = الرهائن
    .counted = { $amount }
group-refugees = اللاجئين
    .counted = { $amount }
group-migrants = المهاجرين
    .counted = { $amount }
group-tourists = السياح
    .counted = { $amount }
group-pilgrims = الحجاج
    .counted = { $amount }
group-worshippers = المصلين
    .counted = { $amount }
group-spectators = المتفرجين
    .counted = { $amount }
group-workers = العمال
    .counted = { $amount }
group-miners = عمال المناجم
    .counted = { $amount }
group-fishermen = الصيادين
    .counted = { $amount }
group-farmers = المزارعين
    .counted = { $amount }
group-volunteers = المتطوعين
    .counted = { $amount }
group-relatives = الأقارب
    .counted = { $amount }
group-patients = المرضى
    .counted = { $amount }
group-opposition = المعارضين
    .counted = { $amount }
group-buildings = المباني
    .counted = { $amount }
group-houses = المنازل
    .counted = { $amount }
group-vehicles = المركبات
    .counted = { $amount }
group-aircraft = الطائرات
    .counted = { $amount }
group-ships = السفن
    .counted = { $amount }
group-weapons = قطع السلاح
    .counted = { $amount }
group-things = الأشياء
    .counted = { $amount }
group-reports = بلاغات الفقدان
    .counted = { $amount }

figure-killed = { $cls ->
    [people] عدد القتلى: { $who }
   *[other] عدد القتلى من { $group }: { $who }
}
figure-injured = { $cls ->
    [people] عدد الجرحى: { $who }
   *[other] عدد الجرحى من { $group }: { $who }
}
figure-hospitalised = { $cls ->
    [people] عدد من أُدخلوا المستشفى أو عولجوا: { $who }
   *[other] عدد من أُدخلوا المستشفى أو عولجوا من { $group }: { $who }
}
figure-missing = { $cls ->
    [people] عدد المفقودين: { $who }
   *[other] عدد المفقودين من { $group }: { $who }
}
figure-missing-reports = عدد بلاغات الفقدان: { $who }
figure-detained = { $cls ->
    [people] عدد المحتجزين: { $who }
   *[other] عدد المحتجزين من { $group }: { $who }
}
figure-charged = { $cls ->
    [people] عدد المتهمين: { $who }
   *[other] عدد المتهمين من { $group }: { $who }
}
figure-released = { $cls ->
    [people] عدد المفرج عنهم: { $who }
   *[other] عدد المفرج عنهم من { $group }: { $who }
}
figure-kidnapped = { $cls ->
    [people] عدد المخطوفين: { $who }
   *[other] عدد المخطوفين من { $group }: { $who }
}
figure-displaced = { $cls ->
    [people] عدد من نزحوا أو أُجلوا: { $who }
   *[other] عدد من نزحوا أو أُجلوا من { $group }: { $who }
}
figure-evacuated = { $cls ->
    [people] عدد من أُجلوا: { $who }
   *[other] عدد من أُجلوا من { $group }: { $who }
}
figure-rescued = { $cls ->
    [people] عدد من أُنقذوا: { $who }
   *[other] عدد من أُنقذوا من { $group }: { $who }
}
figure-affected = { $cls ->
    [people] عدد المتضررين: { $who }
   *[other] عدد المتضررين من { $group }: { $who }
}
figure-infected = { $cls ->
    [people] عدد المصابين بالعدوى: { $who }
   *[other] عدد المصابين بالعدوى من { $group }: { $who }
}
figure-deployed = { $cls ->
    [people] عدد من نُشروا: { $who }
   *[other] عدد من نُشروا من { $group }: { $who }
}
figure-withdrawn = { $cls ->
    [people] عدد من سُحبوا: { $who }
   *[other] عدد من سُحبوا من { $group }: { $who }
}
figure-attending = { $cls ->
    [people] عدد المشاركين: { $who }
   *[other] عدد المشاركين من { $group }: { $who }
}
figure-damaged = عدد { $group } المتضررة: { $who }
figure-destroyed = عدد { $group } المدمَّرة: { $who }
figure-seized = عدد { $group } المضبوطة: { $who }
figure-supplied = عدد { $group } المقدَّمة: { $who }

slot-killed = { $cls ->
    [people] عدد القتلى
   *[other] عدد القتلى من { $group }
}
slot-injured = { $cls ->
    [people] عدد الجرحى
   *[other] عدد الجرحى من { $group }
}
slot-hospitalised = { $cls ->
    [people] عدد من أُدخلوا المستشفى أو عولجوا
   *[other] عدد من أُدخلوا المستشفى أو عولجوا من { $group }
}
slot-missing = { $cls ->
    [people] عدد المفقودين
   *[other] عدد المفقودين من { $group }
}
slot-missing-reports = عدد بلاغات الفقدان
slot-detained = { $cls ->
    [people] عدد المحتجزين
   *[other] عدد المحتجزين من { $group }
}
slot-charged = { $cls ->
    [people] عدد المتهمين
   *[other] عدد المتهمين من { $group }
}
slot-released = { $cls ->
    [people] عدد المفرج عنهم
   *[other] عدد المفرج عنهم من { $group }
}
slot-kidnapped = { $cls ->
    [people] عدد المخطوفين
   *[other] عدد المخطوفين من { $group }
}
slot-displaced = { $cls ->
    [people] عدد من نزحوا أو أُجلوا
   *[other] عدد من نزحوا أو أُجلوا من { $group }
}
slot-evacuated = { $cls ->
    [people] عدد من أُجلوا
   *[other] عدد من أُجلوا من { $group }
}
slot-rescued = { $cls ->
    [people] عدد من أُنقذوا
   *[other] عدد من أُنقذوا من { $group }
}
slot-affected = { $cls ->
    [people] عدد المتضررين
   *[other] عدد المتضررين من { $group }
}
slot-infected = { $cls ->
    [people] عدد المصابين بالعدوى
   *[other] عدد المصابين بالعدوى من { $group }
}
slot-deployed = { $cls ->
    [people] عدد من نُشروا
   *[other] عدد من نُشروا من { $group }
}
slot-withdrawn = { $cls ->
    [people] عدد من سُحبوا
   *[other] عدد من سُحبوا من { $group }
}
slot-attending = { $cls ->
    [people] عدد المشاركين
   *[other] عدد المشاركين من { $group }
}
slot-damaged = عدد { $group } المتضررة
slot-destroyed = عدد { $group } المدمَّرة
slot-seized = عدد { $group } المضبوطة
slot-supplied = عدد { $group } المقدَّمة

level-internet_connectivity = مستوى الاتصال بالإنترنت: { $amount } من المستوى المعتاد
level-other = { $topic }: { $amount }
stated-terrorism_blame = اتهام لإرهابيين
stated-foreign_blame = اتهام لقوى أجنبية

topic-state_of_emergency = حالة الطوارئ
topic-state_of_disaster = حالة الكارثة
topic-curfew = حظر التجول
topic-ban_on_gatherings = حظر التجمعات
topic-price_cap = سقف الأسعار
topic-lockdown = الإغلاق
topic-mourning = الحداد
topic-martial_law = الأحكام العرفية
topic-evacuation_order = أمر الإخلاء
topic-ban = حظر
topic-sanctions = عقوبات
topic-ceasefire = وقف إطلاق النار
topic-internet = الإنترنت
topic-power = الكهرباء
topic-water = المياه
topic-transport = النقل
topic-airport = المطار
topic-government_buildings = المباني الحكومية
topic-city = المدينة
topic-country = البلاد
topic-square = الساحة
topic-oil_output = إنتاج النفط
topic-output = الإنتاج
topic-banks = المصارف
topic-schools = المدارس
topic-constitutional_order = النظام الدستوري
topic-terrorism_blame = اتهام إرهابيين
topic-foreign_blame = اتهام قوى أجنبية
topic-investigation = تحقيق
topic-aid = مساعدات
topic-peacekeeping = مهمة حفظ السلام
topic-resignation = استقالة
topic-internet_connectivity = الاتصال بالإنترنت
topic-population = السكان
topic-wages = الأجور
topic-fuel_price = سعر الوقود
topic-damage = الأضرار
topic-rainfall = هطول الأمطار
topic-water_level = منسوب المياه
topic-temperature = درجة الحرارة
topic-wind = سرعة الرياح
topic-election = الانتخابات
topic-compensation = التعويضات

act-declare-state_of_emergency = إعلان حالة الطوارئ
act-declare-state_of_disaster = إعلان حالة الكارثة
act-declare-curfew = فرض حظر التجول
act-declare-ban_on_gatherings = حظر التجمعات
act-declare-price_cap = الإعلان عن سقف للأسعار
act-declare-lockdown = فرض الإغلاق
act-declare-mourning = إعلان الحداد
act-declare-martial_law = إعلان الأحكام العرفية
act-declare-evacuation_order = إصدار أمر بالإخلاء
act-declare-sanctions = الإعلان عن عقوبات
act-declare-ceasefire = إعلان وقف إطلاق النار
act-declare-investigation = الإعلان عن تحقيق
act-declare-ban = الإعلان عن حظر
act-lift-state_of_emergency = رفع حالة الطوارئ
act-lift-state_of_disaster = رفع حالة الكارثة
act-lift-curfew = رفع حظر التجول
act-lift-price_cap = إلغاء سقف الأسعار
act-lift-lockdown = رفع الإغلاق
act-lift-sanctions = رفع العقوبات
act-disrupt-internet = قطع الإنترنت أو تعطله
act-disrupt-power = تعطل الكهرباء
act-disrupt-water = تعطل المياه
act-disrupt-transport = تعطل النقل
act-disrupt-oil_output = خفض إنتاج النفط
act-disrupt-output = خفض الإنتاج
act-disrupt-banks = تعطل الخدمات المصرفية
act-disrupt-schools = إغلاق المدارس
act-disrupt-airport = تعطل العمل في المطار
act-seize-airport = الاستيلاء على المطار
act-seize-government_buildings = الاستيلاء على مبانٍ حكومية
act-seize-city = الاستيلاء على المدينة
act-seize-square = الاستيلاء على الساحة
act-regain-airport = استعادة السيطرة على المطار
act-regain-government_buildings = استعادة السيطرة على مبانٍ حكومية
act-regain-city = استعادة السيطرة على المدينة
act-regain-country = استعادة السيطرة على البلاد
act-regain-square = إخلاء الساحة
act-regain-constitutional_order = استعادة النظام الدستوري
act-attack-government_buildings = مهاجمة مبانٍ حكومية
act-attack-airport = مهاجمة المطار
act-request-peacekeeping = طلب قوة لحفظ السلام
act-request-aid = طلب مساعدات
act-promise-aid = وعد بتقديم مساعدات
act-promise-investigation = وعد بإجراء تحقيق
act-promise-compensation = وعد بتعويضات
act-resign-resignation = الإعلان عن استقالة

line = { $place }: { $what } — { $source }.
line-nowhere = { $what } — { $source }.
line-measured = { $place }: { $what }، المدة: { $amount } — { $source }.
line-measured-nowhere = { $what }، المدة: { $amount } — { $source }.
source-day = { $who }، { $day }
changed-new = رقم جديد. { $line }
changed-from = { $line } وكان سابقاً: { $before }.
series = { $what } — { $source }: الأدنى { $low }؛ الأعلى { $high }؛ الأخير { $last }.
measured-beside = { $said }؛ المقيس حينها: { $measured } — { $source }.
movement = تطوّر الرقم: { $points }.
point = { $amount } — { $source }
why-agreed = عدد المصادر المستقلة المتفقة: { $count }.
why-single-origin = لهذا الرقم مصدر واحد.
why-outlet-only = لا يُذكر مصدر سوى الوسيلة الناشرة.
why-revised-up = رفع المصدر الرقم إلى هذا المستوى.
why-revised-down = خفض المصدر الرقم إلى هذا المستوى.
why-in-conflict = المصادر متعارضة.
nested = هذا جزء من الرقم الأوسع ({ $place }: { $amount })، ولا تعارض بينهما.
nested-group = { $cls ->
    [people] هذا جزء من العدد الإجمالي: { $amount }.
   *[other] هذا جزء من العدد الإجمالي (من { $group }: { $amount }).
}
part = منهم { $amount }: { $quote } — { $source }.
as-reported = { $what } (غير مؤكد)
more-figures = أرقام غير معروضة هنا: { $count }.
too-large = هذا أكبر من الرقم الأوسع ({ $place }: { $amount }) الذي ينبغي أن يشمله.
contested = { $what } (المصادر متعارضة)
conflict = { $place }: { $what } — المصادر متعارضة: { $points }.
conflict-nowhere = { $what } — المصادر متعارضة: { $points }.
withdrawn = { $what } — { $source }: سُحب الرقم.
suspect-lost-thousands = { $what } — { $source }: يبدو أن الرقم فقد خانة الآلاف.
suspect-digit-swap = { $what } — { $source }: يبدو أن رقمين تبادلا موضعيهما.
suspect-conversion = { $what } — { $source }: المبلغ لا يتفق مع تحويله إلى عملة أخرى في المقال نفسه.
suspect-power-of-ten = { $what } — { $source }: تذكر مصادر أخرى الأرقام نفسها بفارق عشرة أضعاف، فيبدو أنه خطأ مطبعي.
suspect-wrong-scope = { $what } — { $source }: تذكر مصادر أخرى هذا الرقم لمنطقة أوسع، فيبدو النطاق خاطئاً.
suspect-other-place = { $what } — { $source }: تذكر مصادر أخرى هذا الرقم لمكان آخر، فقد يكون المكان خاطئاً.
suspect-group-drift = { $what } — { $source }: تذكر مصادر أخرى هذا الرقم لفئة أخرى، فتبدو الفئة خاطئة.
stale-figure = { $what } — { $source }: لم يعد هذا الرقم قائماً عند نشره.
reported-only = { $what } — { $source }: بحسب تقارير غير مؤكدة.
no-evidence = { $who }: { $quote } — لم تُقدَّم أدلة، بحسب { $source }.
no-evidence-quote = { $quote } — لم تُقدَّم أدلة، بحسب { $source }.
no-evidence-topic = { $who }، { $stated }: { $quote } — لم تُقدَّم أدلة، بحسب { $source }.
quoted = «{ $words }»
quoted-inner = “{ $words }”
quoted-foreign = «{ $words }» [{ $language }]
said = { $who }: { $quote } — { $source }.
happened = { $quote } — { $source }.
timeline = { $day } — { $what }
source = { $title } — { $outlet }، { $day }.
source-undated = { $title } — { $outlet }.
source-copies = { $title } — { $outlet }، { $day }؛ نسخ مدمجة: { $printed } ({ $outlets }).
title-place = { $place }: { $what }
title-plain = ما هو معروف
with-detail = { $what } ({ $detail })
outlet-unknown = صفحة لا تذكر وسيلتها
mark-semicolon = { "؛ " }
mark-comma = { "، " }
aspect-increment = إضافيون
aspect-critical = في حالة حرجة
aspect-serious = إصابات بالغة
aspect-minor = إصابات طفيفة
aspect-unidentified = مجهولو الهوية
aspect-executed = أُعدموا
aspect-identified = معروفو الهوية
aspect-reports = بلاغات
as-of = حتى { $day }
dropped = جُمل حُذفت لأن لا مصدر يؤيدها: { $count }.
evidence = بكلمات المصدر
original = إلى المقال
moved = تطوّر الرقم بحسب المصدر
map-note = الحدود كما ترسمها Natural Earth، ولا تعبّر عن أي موقف.
map-list = الأرقام في كل مكان
origin = المصدر
figure = الرقم
day = حتى
standing = الوضع
standing-live = راهن
standing-earlier = سابق
standing-stale = متقادم عند النشر
standing-superseded = مستبدَل
standing-withdrawn = مسحوب
standing-suspect = مشكوك فيه
standing-disputed = موضع خلاف
standing-background = خلفية
