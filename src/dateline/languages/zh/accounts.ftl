# Signing in, registering, roles.
not-allowed = 您无权进行此操作
not-allowed-detail = 您在此处的角色权限不足。管理员可以更改。
form-stale = 该表单不是从本门户当前打开的页面提交的，或打开时间过长。请返回并刷新页面，然后重新提交。
sign-in = 登录
sign-out = 退出

sign-in-wrong = 用户名或密码不正确。
sign-in-with = 用 { $name } 登录
name-or-email = 用户名或电子邮箱
password = 密码
forgot = 忘记密码？
register = 注册
too-often = 尝试次数过多
too-many = 尝试次数过多，请在 { $count } 分钟后重试。

riddle = 您是真人吗？
riddle-hint = 请输入图中的数字，或收听语音（英语朗读）。
riddle-picture = 六位数字的图片，也可以收听语音。
riddle-sound = 六位数字的英语朗读
riddle-another = 换一个
riddle-answer = 六位数字
riddle-wrong = 数字不正确，请输入新的一组。

register-closed = 本门户不开放新账户。
register-invited = 注册须受邀请，请向管理员索取邀请。
invitation-gone = 此邀请已被使用或已过期，请重新索取。
name = 用户名
name-hint = 他人可以看到并用它提及您：可用文字、数字、点和连字符，不含空格。
name-length = 用户名须为 2 至 32 个字符。
name-letters = 须以文字开头，其后可用文字、数字、点、连字符和下划线。
name-mixed = 请只用一种字母：拉丁、西里尔和希腊字母混用容易混淆。
name-taken = 该用户名已被使用，请另选一个。
email = 电子邮箱
email-hint = 用于登录、重设密码和接收提醒，可以不填。
email-wrong = 这不是有效的电子邮箱。
email-taken = 该邮箱已属于另一账户。
password-hint = 至少 10 个字符；几个词连在一起比符号更好记。
password-short = 至少需要 { $count } 个字符。
password-long = 最多 1000 个字符。
password-name = 密码不能与用户名或邮箱相同。
password-simple = 请使用更多不同的字符。
password-new = 新密码
password-now = 当前密码
password-not-this = 当前密码不正确。
password-set = 设置密码

setup = 首位管理员
setup-detail = 这里还没有任何账户。首位管理员负责管理门户并邀请他人。
setup-go = 创建账户
email-confirm = 确认您的电子邮箱
email-confirm-go = 是的，这是我的邮箱
forgot-detail = 我们会发送一个链接供您设置新密码，一小时内有效，仅能使用一次。
forgot-unable = 本门户不发送邮件。请向管理员索取重设密码的链接。
forgot-sent = 如果该账户存在并留有邮箱，邮件已在途中。
forgot-go = 发送链接
link-gone = 此链接已失效
link-gone-detail = 链接已被使用或已过期，请重新索取。
store-away = 门户暂时读不到自己的数据
store-away-detail = 原因在我们这边，通常很快恢复：请一分钟后重试。如果您提交了内容，请先看看它是否已经在了。
fault-here = 这里出了错
fault-here-detail = 这是门户自身的故障，运营者的日志里有记录。您要的内容稍后也许可用。

password-changed = 密码已更改，其他地方均已退出登录。
email-confirmed = 您的电子邮箱已确认。
signed-out = 您已退出登录。
saved = 已保存。
session-ended = 已在该处退出登录。
token-ended = 令牌已作废。
confirm-sent = 已保存。确认邮件已发往新邮箱，请点击其中的链接。
invitation-withdrawn = 邀请已撤回。
letter-sent = 邮件已发送。

role = 角色
role-visitor = 访客
role-reader = 读者
role-analyst = 分析员
role-editor = 编辑
role-administrator = 管理员
role-set = 设置角色
user-since = { $day } 加入
preferences = 偏好设置
save = 保存
provider-link = 今后用 { $name } 登录
sessions = 登录设备
session-device = 设备
session-address = 地址
session-seen = 最近活动
session-end = 在该处退出
session-this = 当前设备
session-end-others = 退出其他所有设备
token = 令牌
tokens = 程序令牌
tokens-detail = 出示令牌的程序以您的名义、在您允许的范围内操作。
token-made = 这是令牌，仅显示这一次。请保存在只有您的程序能读取的地方。
token-called = 用途
token-hint = 便于您日后辨认的名称。
token-name = 请填写 1 至 50 个字符的名称。
token-for = 允许
token-reads = 每个令牌都可以读取公开内容。
token-used = 最近使用
token-end = 作废
token-make = 生成令牌
never = 从未
list-comma = 、
may-read = 阅读
may-full-text = 阅读保留权利的文章全文
may-note-write = 撰写笔记
may-watch = 设置关注和提醒
may-watch-webhook = 向程序地址发送提醒
may-source-read = 查看来源及其状况
may-source-try = 试读网址
may-note-moderate = 管理笔记
may-story-split = 拆分事件
may-story-merge = 合并事件
may-claim-correct = 更正解读
may-source-rate = 评定来源
may-source-manage = 管理来源
may-user-manage = 管理用户
may-audit-read = 查看日志

people = 用户
people-acts = 操作
disabled = 已停用
disable = 停用
restore = 恢复
reset-send = 重设密码
last-administrator = 这是最后一位管理员，请先另设一位。
invite = 邀请他人
invite-hint = 邀请将发往此邮箱。不填则由您自行转交链接。
invite-go = 邀请
invitations = 未使用的邀请
good-until = 有效期至
withdraw = 撤回
link-given = 请将此链接交给对方，仅能使用一次。

log = 日志
log-when = 时间
log-person = 人员
log-act = 操作
log-detail = 对象
log-older = 更早
log-empty = 没有此类操作。
act-sign-in = 登录
act-sign-in-refused = 登录被拒
act-sign-out = 退出登录
act-user-add = 新用户
act-user-role = 更改角色
act-user-disable = 停用用户
act-user-restore = 恢复用户
act-user-password = 更改密码
act-user-reset = 重设密码链接
act-user-email = 更改邮箱
act-user-invite = 邀请他人
act-user-withdraw = 撤回邀请
act-user-provider = 关联登录服务
act-token-make = 生成令牌
act-token-end = 作废令牌
act-session-end = 结束会话
detail-name = 名称
detail-role = 角色
detail-before = 原为
detail-after = 现为
detail-address = 地址
detail-scopes = 允许
detail-invited-by = 邀请人
detail-by = 方式

provider-trouble = 未能用 { $name } 登录。请重试，或用密码登录。
provider-unknown = { $name } 认识您，但您在这里没有账户。请向管理员索取邀请。
provider-linked = 今后您可以用 { $name } 登录。
provider-taken = 此 { $name } 账户已关联到这里的另一账户。

letter-reset-subject = Dateline：重设密码
letter-reset = { $name }，您好：

    有人（很可能是您本人）请求重设您账户的密码。请在一小时内通过以下链接设置新密码：

    { $link }

    如果不是您本人，请忽略此邮件，您的密码不会改变。
letter-confirm-subject = Dateline：这是您的邮箱吗？
letter-confirm = { $name }，您好：

    请确认此电子邮箱属于您：

    { $link }

    如果您没有在我们这里注册，请忽略此邮件。
letter-invite-subject = Dateline：邀请
letter-invite = 您好：

    { $name } 邀请您加入一个 Dateline 门户，一同阅读和工作。请在一周内创建账户：

    { $link }
