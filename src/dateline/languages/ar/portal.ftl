# كلمات البوابة نفسها. أما كلمات الأقوال والموجزات ففي brief.ftl.
tagline = من يقول ماذا، وكم، ومنذ متى، ومن يخالف
skip = إلى المحتوى
home = الصفحة الأولى
search = بحث
search-label = كلمات، "عبارة"، OR، -استثناء
search-go = ابحث
search-none = لم يُعثر على شيء عن «{ $query }». جرّب كلمات أقل أو لغة أخرى: فالأسماء يُعثر عليها في جميع اللغات.
search-found = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
stories = الأحداث
latest = أحدث المقالات
articles-count = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { $count } مقالات
    [many] { $count } مقالة
   *[other] { $count } مقالة
}
origins-count = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
claims-count = { $count ->
    [zero] لا أقوال
    [one] قول واحد
    [two] قولان
    [few] { $count } أقوال
    [many] { $count } قولًا
   *[other] { $count } قول
}
languages = اللغات
language = لغة القراءة
outlet = الوسيلة
published = نُشر
story-of = الحدث الذي تنتمي إليه
sources = المصادر
said-here = ما تقوله هذه المقالة
no-claims = لم يُقرأ أي قول في هذه المقالة.
original = الصفحة الأصلية
rights = الحقوق
edited-figures = عُدِّلت هذه الصفحة؛ الأرقام قبل التعديل وبعده: { $before } ← { $after }
reserved = يحتفظ الناشر بحقوقه: هنا العنوان ومقتطف والرابط.
keywords = مصطلحات رئيسية
byline = بقلم
photo = صورة
caption = تعليق الصورة
says = يقول
no-source = الوسيلة نفسها
not-found = لا توجد صفحة كهذه
not-found-detail = العنوان لا يدل على شيء في هذه المكتبة. ربما دُمج الحدث في حدث آخر.
bad-request = تعذّر فهم هذا الطلب
empty = المكتبة فارغة
empty-detail = أضف صفحات بالأمر «dateline harvest» أو «dateline process» ثم أعد التحميل.
evidence = نص المصدر
made = كل جملة هنا تفتح الكلمات التي تستند إليها. أُنجز ببرنامج Dateline مفتوح المصدر.
unread = غير مقروء
as-it-stood = كما كان في
now = الآن
changed-since = ما تغيّر منذ
show = عرض
figure-alone = هذا الرقم وحده
ticker-pause = إيقاف مؤقت
ticker-waiting = في الانتظار
share = مشاركة
share-link = الرابط
share-email = بالبريد الإلكتروني
share-qr = رمز QR لهذه الصفحة، للهاتف أو لتطبيق WeChat
offline = لا توجد شبكة
offline-detail = لم تُفتح هذه الصفحة هنا من قبل. ما فُتح سابقًا يمكن قراءته بلا شبكة.
since-visit = منذ زيارتك السابقة، { $time }
news-story = حدث جديد
news-articles = { $count ->
    [zero] لا مقالات جديدة
    [one] مقالة جديدة واحدة
    [two] مقالتان جديدتان
    [few] { $count } مقالات جديدة
    [many] { $count } مقالة جديدة
   *[other] { $count } مقالة جديدة
}
news-seen = وضع علامة «تمت المشاهدة»
news-none = لم يصل شيء جديد.
contested = متضارب
figure-moved = كيف تغيّر الرقم
in-utc = بالتوقيت العالمي
also-as = هذه الصفحة كبيانات
card = بطاقة لصفحة أخرى
card-code = شيفرة التضمين
card-more = المصادر والتطور
comma = { "، " }
