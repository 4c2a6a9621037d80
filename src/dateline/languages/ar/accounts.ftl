# Signing in, registering, roles.
not-allowed = لا يمكنك القيام بذلك
not-allowed-detail = دورك هنا لا يسمح بهذا. يمكن لأحد المسؤولين تغييره.
form-stale = لم تُرسل الاستمارة من صفحة مفتوحة في هذه البوابة، أو ظلت مفتوحة وقتًا طويلًا. ارجع إلى الصفحة وأعد تحميلها ثم أرسلها من جديد.
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج

sign-in-wrong = الاسم أو كلمة المرور غير صحيحة.
sign-in-with = الدخول عبر { $name }
name-or-email = الاسم أو البريد الإلكتروني
password = كلمة المرور
forgot = نسيت كلمة المرور؟
register = إنشاء حساب
too-often = محاولات كثيرة جدًا
too-many = محاولات كثيرة جدًا. حاول مجددًا بعد { $count ->
    [zero] قليل
    [one] دقيقة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}.

riddle = هل أنت إنسان؟
riddle-hint = اكتب أرقام الصورة أو استمع إليها: تُنطق بالإنجليزية.
riddle-picture = صورة من ستة أرقام، ويمكن الاستماع إليها أيضًا.
riddle-sound = الأرقام الستة منطوقة بالإنجليزية
riddle-another = صورة أخرى
riddle-answer = الأرقام الستة
riddle-wrong = الأرقام غير صحيحة. إليك غيرها.

register-closed = لا تُنشأ حسابات جديدة هنا.
register-invited = إنشاء الحسابات بالدعوة فقط. اطلب دعوة من أحد المسؤولين.
invitation-gone = استُخدمت هذه الدعوة أو انتهت مدتها. اطلب غيرها.
name = الاسم
name-hint = يراه الآخرون ويذكرونك به: حروف وأرقام ونقاط وشرطات بلا مسافات.
name-length = يتكوّن الاسم من حرفين إلى 32 حرفًا.
name-letters = ابدأ بحرف، ثم حروف وأرقام ونقاط وشرطات.
name-mixed = استخدم حروف أبجدية واحدة: الحروف اللاتينية والسيريلية واليونانية تتشابه.
name-taken = هذا الاسم مستخدم. اختر غيره.
email = البريد الإلكتروني
email-hint = للدخول ولتغيير كلمة المرور وللتنبيهات. يمكن تركه فارغًا.
email-wrong = لا يمكن أن يكون هذا عنوان بريد إلكتروني.
email-taken = هذا العنوان لحساب آخر.
password-hint = عشرة أحرف على الأقل؛ وبضع كلمات أسهل حفظًا من الرموز.
password-short = مطلوب { $count ->
    [zero] أحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $count } أحرف
    [many] { $count } حرفًا
   *[other] { $count } حرف
} على الأقل.
password-long = ألف حرف على الأكثر.
password-name = لا يجوز أن تكون كلمة المرور اسمك أو عنوانك.
password-simple = استخدم أحرفًا أكثر تنوعًا.
password-new = كلمة المرور الجديدة
password-now = كلمة المرور الحالية
password-not-this = ليست هذه كلمة مرورك الحالية.
password-set = تعيين كلمة المرور

setup = المسؤول الأول
setup-detail = لا حساب لأحد هنا بعد. هذا حساب من يدير البوابة ويدعو الآخرين.
setup-go = إنشاء الحساب
email-confirm = أكّد بريدك الإلكتروني
email-confirm-go = نعم، هو لي
forgot-detail = نرسل رابطًا تختار به كلمة مرور جديدة. يصلح لساعة ولمرة واحدة.
forgot-unable = لا ترسل هذه البوابة بريدًا. اطلب من أحد المسؤولين رابطًا لكلمة مرور جديدة.
forgot-sent = إن كان هذا الحساب موجودًا وله عنوان، فالرسالة في طريقها إليه.
forgot-go = إرسال الرابط
link-gone = لم يعد هذا الرابط صالحًا
link-gone-detail = استُخدم أو انتهت مدته. اطلب غيره.
store-away = لا تصل البوابة إلى ما تحفظه
store-away-detail = السبب عندنا ويزول غالبًا: أعد المحاولة بعد دقيقة. وإن كنت قد أرسلت شيئًا فانظر أولًا هل وصل.
fault-here = حدث خطأ هنا
fault-here-detail = هذا خلل في البوابة نفسها، ويسميه سجل مشغّلها. قد يعمل ما طلبته لاحقًا.

password-changed = تغيّرت كلمة المرور، وسُجّل خروجك من كل الأجهزة الأخرى.
email-confirmed = تم تأكيد بريدك الإلكتروني.
signed-out = تم تسجيل خروجك.
saved = تم الحفظ.
session-ended = تم تسجيل الخروج هناك.
token-ended = لم يعد الرمز صالحًا.
confirm-sent = تم الحفظ. أُرسلت رسالة إلى العنوان الجديد؛ افتح رابطها لتأكيده.
invitation-withdrawn = سُحبت الدعوة.
letter-sent = أُرسلت الرسالة.

role = الدور
role-visitor = زائر
role-reader = قارئ
role-analyst = محلل
role-editor = محرر
role-administrator = مسؤول
role-set = تعيين الدور
user-since = منذ { $day }
preferences = التفضيلات
save = حفظ
provider-link = الدخول عبر { $name } من الآن فصاعدًا
sessions = أين سجّلت دخولك
session-device = الجهاز
session-address = العنوان
session-seen = آخر نشاط
session-end = تسجيل الخروج هناك
session-this = هذا الجهاز
session-end-others = تسجيل الخروج من كل الأجهزة الأخرى
token = رمز الوصول
tokens = رموز وصول للبرامج
tokens-detail = البرنامج الذي يقدّم الرمز يعمل باسمك في حدود ما تسمح به هنا.
token-made = هذا هو الرمز، ولا يظهر إلا الآن: احفظه حيث لا يقرؤه إلا برنامجك.
token-called = الغرض منه
token-hint = اسم تعرفه به لاحقًا.
token-name = أعطه اسمًا من حرف واحد إلى 50 حرفًا.
token-for = يسمح له
token-reads = كل رمز يسمح بقراءة ما هو عام.
token-used = آخر استخدام
token-end = إلغاء
token-make = إنشاء رمز
never = أبدًا
list-comma = {"، "}
may-read = القراءة
may-full-text = قراءة المقالات محفوظة الحقوق كاملة
may-note-write = كتابة الملاحظات
may-watch = قوائم المتابعة والتنبيهات
may-watch-webhook = إرسال التنبيهات إلى عناوين البرامج
may-source-read = الاطلاع على المصادر وحالتها
may-source-try = تجربة عنوان
may-note-moderate = الإشراف على الملاحظات
may-story-split = فصل الأحداث
may-story-merge = دمج الأحداث
may-claim-correct = تصحيح القراءات
may-source-rate = تقييم المصادر
may-source-manage = إدارة المصادر
may-user-manage = إدارة المستخدمين
may-audit-read = قراءة السجل

people = المستخدمون
people-acts = إجراءات
disabled = موقوف
disable = إيقاف
restore = إعادة
reset-send = كلمة مرور جديدة
last-administrator = هذا آخر مسؤول. عيّن غيره أولًا.
invite = دعوة شخص
invite-hint = إلى أين تُرسل الدعوة. إن تُرك فارغًا سلّمت الرابط بنفسك.
invite-go = دعوة
invitations = دعوات لم تُستخدم
good-until = صالحة حتى
withdraw = سحب
link-given = سلّم هذا الرابط إلى صاحبه. يعمل مرة واحدة.

log = السجل
log-when = متى
log-person = من
log-act = ماذا
log-detail = على ماذا
log-older = الأقدم
log-empty = لم يُفعل شيء من هذا.
act-sign-in = تسجيل دخول
act-sign-in-refused = دخول مرفوض
act-sign-out = تسجيل خروج
act-user-add = مستخدم جديد
act-user-role = تغيير الدور
act-user-disable = إيقاف مستخدم
act-user-restore = إعادة مستخدم
act-user-password = تغيير كلمة المرور
act-user-reset = رابط كلمة مرور جديدة
act-user-email = تغيير العنوان
act-user-invite = دعوة شخص
act-user-withdraw = سحب دعوة
act-user-provider = ربط خدمة دخول
act-token-make = إنشاء رمز وصول
act-token-end = إلغاء رمز وصول
act-session-end = إنهاء جلسة
detail-name = الاسم
detail-role = الدور
detail-before = سابقًا
detail-after = لاحقًا
detail-address = العنوان
detail-scopes = يسمح بـ
detail-invited-by = بدعوة من
detail-by = بواسطة

provider-trouble = تعذّر الدخول عبر { $name }. حاول مجددًا أو ادخل بكلمة المرور.
provider-unknown = تعرفك خدمة { $name }، لكن لا حساب لك هنا. اطلب دعوة من أحد المسؤولين.
provider-linked = يمكنك من الآن الدخول عبر { $name }.
provider-taken = حساب { $name } هذا مرتبط بحساب آخر هنا.

letter-reset-subject = Dateline: كلمة مرور جديدة
letter-reset = مرحبًا { $name }،

    طلب أحدهم، ولعله أنت، كلمة مرور جديدة لحسابك. اخترها هنا خلال ساعة:

    { $link }

    إن لم تكن أنت فلا تفعل شيئًا: ستبقى كلمة مرورك كما هي.
letter-confirm-subject = Dateline: هل هذا عنوانك؟
letter-confirm = مرحبًا { $name }،

    نرجو تأكيد أن هذا البريد الإلكتروني لك:

    { $link }

    إن لم يكن لك حساب لدينا فلا تفعل شيئًا.
letter-invite-subject = Dateline: دعوة
letter-invite = مرحبًا،

    يدعوك { $name } إلى القراءة والعمل معًا في بوابة Dateline. أنشئ حسابك هنا خلال أسبوع:

    { $link }
