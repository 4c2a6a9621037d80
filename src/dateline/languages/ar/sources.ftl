# The operator's pages: sources, their health, the queue.
sources-title = المصادر الإخبارية
sources-none = لا توجد مصادر بعد. أضف عنوان موقع أو موجز أو خريطة موقع.
source = المصدر
source-asked = آخر طلب
source-next = التالي
source-never = لم يُطلب بعد
source-now = الآن
source-gained = المقالات
source-waiting = في الانتظار
source-state = الحالة
source-paused = متوقف مؤقتًا
source-fine = سليم
source-failed = { $count ->
    [zero] لم يفشل
    [one] فشل مرة واحدة
    [two] فشل مرتين متتاليتين
    [few] فشل { $count } مرات متتالية
    [many] فشل { $count } مرة متتالية
   *[other] فشل { $count } مرة متتالية
}
source-acts = الإجراءات
source-pause = إيقاف مؤقت
source-resume = استئناف
source-remove = إزالة
source-add = إضافة مصدر
source-address = العنوان
source-address-hint = عنوان موقع أو موجز أو خريطة موقع: يُبحث عمّا يسرد مقالاته.
source-add-go = ابحث وأضف
source-added = { $count ->
    [zero] لم يُضف أي مصدر.
    [one] أُضيف مصدر واحد.
    [two] أُضيف مصدران.
    [few] أُضيفت { $count } مصادر.
    [many] أُضيف { $count } مصدرًا.
   *[other] أُضيف { $count } مصدر.
}
source-known = المصدر موجود من قبل.
source-gone = أُزيل المصدر، ويبقى ما جاء منه.
source-saved = حُفظ.
source-lists = قوائم المصادر (OPML)
source-export = حفظ القائمة
source-import = استيراد قائمة
source-file = ملف OPML
source-bad-list = هذا ليس ملف OPML يسرد موجزات.
kind-feed = موجز
kind-sitemap = خريطة موقع
kind-section = قسم
queue-title = قائمة الانتظار
queue-waits = في الانتظار
outcomes-title = ما لم يصبح مقالة، وسبب ذلك
room-title = في المخزن
room-pages = صفحات
room-articles = مقالات
room-claims = إفادات
room-stories = أحداث
room-facts = حقائق
room-database = قاعدة البيانات
room-received = الصفحات كما وردت
try-title = تجربة عنوان
try-hint = تُجلب الصفحة وتُقرأ ولا يُحفظ منها شيء.
try-go = اجلب واقرأ
try-none = لم تنتج عنه مقالة.
try-fields = كل حقل ومن أين جاء
try-field = الحقل
try-value = ما قُرئ
try-from = المأخوذ منه
try-text = النص كما قُرئ
reason-robots = لا يسمح الموقع للبرامج بقراءة هذا (robots.txt).
reason-timeout = لم يصل الرد في الوقت المحدد.
reason-unreachable = تعذّر الوصول: تحقق من العنوان والاتصال.
reason-bad-answer = أرسل ردًّا لا يمكن قراءته.
reason-refused-address = عنوانه ليس عامًّا؛ ويمكن للمشغّل السماح بالمضيف.
reason-bad-url = هذا ليس عنوان ويب.
reason-redirects = يعيد التوجيه من عنوان إلى آخر بلا نهاية.
reason-too-large = أكبر من الحجم المسموح.
reason-missing = الصفحة لم تعد موجودة.
reason-forbidden = يرفض الموقع تقديمها.
reason-busy = يطلب الموقع العودة لاحقًا.
reason-broken = في الموقع عطل.
reason-http = ردّ الموقع بالرمز { $count }.
reason-bad-feed = ليست قائمة مقالات قابلة للقراءة.
reason-no-feed = لم يُعثر هناك على ما يسرد مقالات.
reason-not-a-page = ليست صفحة نصية.
reason-pdf = هذا ملف PDF.
reason-empty = الصفحة فارغة.
reason-not-an-article = لا تحتوي الصفحة على مقالة.
reason-error-page = الصفحة تعلن عن خطأ فقط.
reason-no-text = لم يُعثر على نص في الصفحة.
reason-unreadable = لا يمكن قراءته.
reason-duplicate = النص نفسه موجود من قبل.
reason-older-revision = توجد نسخة أحدث من قبل.
reason-fault = تعثّر Dateline فيه: يُرجى الإبلاغ عن الصفحة.
reason-article = أصبحت مقالات
reason-other = أسباب أخرى ({ $query })
field-title = العنوان
field-outlet = الوسيلة
field-byline = الكاتب
field-published = تاريخ النشر
field-modified = تاريخ التعديل
field-language = اللغة
field-section = القسم
field-lede = المقدمة
field-dateline = مكان الخبر
field-agencies = الوكالات
field-captions = التعليقات
field-keywords = الكلمات المفتاحية
field-tags = الوسوم
field-rights = الحقوق
field-paywalled = خلف جدار دفع
field-canonical = عنوانها
field-original = الصفحة الأصلية
field-text = النص
yes = نعم
