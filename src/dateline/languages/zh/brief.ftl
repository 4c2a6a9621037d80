# 简报所用的文句。每条可用的变量见 docs/briefs.md。

## 栏目
section-highlights = 要点
section-changes = 最新变化
section-figures = 主要数字
section-map = 地点
section-events = 事件经过
section-measured = 实测数据
section-voices = 各方说法
section-disputed = 有争议与未经证实
section-response = 应对与措施
section-background = 背景
section-sources = 消息来源

## 数量
amount-exact = { $number }
amount-about = 约{ $number }
amount-least = 至少{ $number }
amount-more = 超过{ $number }
amount-most = 最多{ $number }
amount-between = { $low }至{ $high }
amount-several = 数
amount-dozens = 数十
amount-hundreds = 数百
amount-thousands = 数千
amount-tens-of-thousands = 数万
amount-hundreds-of-thousands = 数十万
amount-millions = 数百万
joined-vague = { $counted }
unit-currency = { $amount }{ $currency }
unit-percent = { $amount }%
unit-day = { $amount }天
unit-hour = { $amount }小时
unit-week = { $amount }周
unit-month = { $amount }个月
unit-year = { $amount }年
unit-km = { $amount }公里
unit-tonne = { $amount }吨
unit-magnitude = { $amount }级

## 群体:基本形式;.counted 用在数字之后
group-people = 人
    .counted = { $amount }人
group-civilians = 平民
    .counted = { $amount }名平民
group-protesters = 抗议者
    .counted = { $amount }名抗议者
group-militants = 武装分子
    .counted = { $amount }名武装分子
group-security_forces = 安全部队成员
    .counted = { $amount }名安全部队成员
group-police = 警察
    .counted = { $amount }名警察
group-soldiers = 士兵
    .counted = { $amount }名士兵
group-peacekeepers = 维和人员
    .counted = { $amount }名维和人员
group-firefighters = 消防员
    .counted = { $amount }名消防员
group-rescuers = 救援人员
    .counted = { $amount }名救援人员
group-children = 儿童
    .counted = { $amount }名儿童
group-women = 女性
    .counted = { $amount }名女性
group-men = 男性
    .counted = { $amount }名男性
group-elderly = 老年人
    .counted = { $amount }名老年人
group-foreigners = 外国人
    .counted = { $amount }名外国人
group-nationals = 公民
    .counted = { $amount }名公民
group-residents = 居民
    .counted = { $amount }名居民
group-families = 家庭
    .counted = { $amount }个家庭
group-households = 户
    .counted = { $amount }户
group-journalists = 记者
    .counted = { $amount }名记者
group-health_workers = 医护人员
    .counted = { $amount }名医护人员
group-aid_workers = 援助人员
    .counted = { $amount }名援助人员
group-staff = 工作人员
    .counted = { $amount }名工作人员
group-officials = 官员
    .counted = { $amount }名官员
group-students = 学生
    .counted = { $amount }名学生
group-teachers = 教师
    .counted = { $amount }名教师
group-passengers = 乘客
    .counted = { $amount }名乘客
group-crew = 机组或船员
    .counted = { $amount }名机组或船员
group-drivers = 司机
    .counted = { $amount }名司机
group-prisoners = 囚犯
    .counted = { $amount }名囚犯
group-hostages = 人质
    .counted = { $amount }名人质
group-refugees = 难民
    .counted = { $amount }名难民
group-migrants = 移民
    .counted = { $amount }名移民
group-tourists = 游客
    .counted = { $amount }名游客
group-pilgrims = 朝圣者
    .counted = { $amount }名朝圣者
group-worshippers = 信众
    .counted = { $amount }名信众
group-spectators = 观众
    .counted = { $amount }名观众
group-workers = 工人
    .counted = { $amount }名工人
group-miners = 矿工
    .counted = { $amount }名矿工
group-fishermen = 渔民
    .counted = { $amount }名渔民
group-farmers = 农民
    .counted = { $amount }名农民
group-volunteers = 志愿者
    .counted = { $amount }名志愿者
group-relatives = 亲属
    .counted = { $amount }名亲属
group-patients = 患者
    .counted = { $amount }名患者
group-opposition = 反对派人士
    .counted = { $amount }名反对派人士
group-buildings = 建筑物
    .counted = { $amount }栋建筑物
group-houses = 房屋
    .counted = { $amount }间房屋
group-vehicles = 车辆
    .counted = { $amount }辆车
group-aircraft = 飞机
    .counted = { $amount }架飞机
group-ships = 船只
    .counted = { $amount }艘船
group-weapons = 武器
    .counted = { $amount }件武器
group-things = 物品
    .counted = { $amount }件物品
group-reports = 失踪报案
    .counted = { $amount }起失踪报案

## 数字:所计的是什么
figure-killed = { $who }死亡
figure-injured = { $who }受伤
figure-hospitalised = { $who }住院或就医
figure-missing = { $who }失踪
figure-missing-reports = 已接到{ $who }
figure-detained = { $who }被拘留
figure-charged = { $who }被起诉
figure-released = { $who }获释
figure-kidnapped = { $who }遭绑架
figure-displaced = { $who }被疏散或流离失所
figure-evacuated = { $who }被疏散
figure-rescued = { $who }获救
figure-affected = { $who }受灾
figure-infected = { $who }感染
figure-deployed = 已部署{ $who }
figure-withdrawn = 已撤出{ $who }
figure-attending = { $who }聚集
figure-damaged = { $who }受损
figure-destroyed = { $who }被毁
figure-seized = { $who }被查获
figure-supplied = 已提供{ $who }

## 不带数字的说法
slot-killed = { $cls ->
    [people] 死亡人数
   *[other] { $group }死亡人数
}
slot-injured = { $cls ->
    [people] 受伤人数
   *[other] { $group }受伤人数
}
slot-hospitalised = { $cls ->
    [people] 住院或就医人数
   *[other] { $group }住院或就医人数
}
slot-missing = { $cls ->
    [people] 失踪人数
   *[other] { $group }失踪人数
}
slot-missing-reports = 失踪报案数
slot-detained = { $cls ->
    [people] 被拘留人数
   *[other] { $group }被拘留人数
}
slot-charged = { $cls ->
    [people] 被起诉人数
   *[other] { $group }被起诉人数
}
slot-released = { $cls ->
    [people] 获释人数
   *[other] { $group }获释人数
}
slot-kidnapped = { $cls ->
    [people] 遭绑架人数
   *[other] { $group }遭绑架人数
}
slot-displaced = { $cls ->
    [people] 被疏散或流离失所人数
   *[other] { $group }被疏散或流离失所人数
}
slot-evacuated = { $cls ->
    [people] 被疏散人数
   *[other] { $group }被疏散人数
}
slot-rescued = { $cls ->
    [people] 获救人数
   *[other] { $group }获救人数
}
slot-affected = { $cls ->
    [people] 受灾人数
   *[other] { $group }受灾人数
}
slot-infected = { $cls ->
    [people] 感染人数
   *[other] { $group }感染人数
}
slot-deployed = { $cls ->
    [people] 部署人数
   *[other] { $group }部署人数
}
slot-withdrawn = { $cls ->
    [people] 撤离人数
   *[other] { $group }撤离人数
}
slot-attending = { $cls ->
    [people] 聚集人数
   *[other] { $group }聚集人数
}
slot-damaged = { $group }受损数量
slot-destroyed = { $group }被毁数量
slot-seized = { $group }被查获数量
slot-supplied = { $group }已提供数量

## 计量,按主题
level-internet_connectivity = 互联网连接率为正常水平的{ $amount }
level-other = { $topic }为{ $amount }

## 主题名称
topic-state_of_emergency = 紧急状态
topic-state_of_disaster = 灾难状态
topic-curfew = 宵禁
topic-ban_on_gatherings = 集会禁令
topic-price_cap = 价格上限
topic-lockdown = 封锁
topic-mourning = 哀悼日
topic-martial_law = 戒严
topic-evacuation_order = 疏散令
topic-ban = 禁令
topic-sanctions = 制裁
topic-ceasefire = 停火
topic-internet = 互联网
topic-power = 电力供应
topic-water = 供水
topic-transport = 交通
topic-airport = 机场
topic-government_buildings = 政府大楼
topic-city = 城市
topic-country = 国家
topic-square = 广场
topic-oil_output = 石油产量
topic-output = 产量
topic-banks = 银行
topic-schools = 学校
topic-constitutional_order = 宪法秩序
topic-terrorism_blame = 归咎于恐怖分子
topic-foreign_blame = 归咎于外国势力
topic-investigation = 调查
topic-aid = 援助
topic-peacekeeping = 维和任务
topic-resignation = 辞职
topic-internet_connectivity = 互联网连接率
topic-population = 人口
topic-wages = 工资
topic-fuel_price = 燃料价格
topic-damage = 损失
topic-rainfall = 降雨量
topic-water_level = 水位
topic-temperature = 气温
topic-wind = 风速
topic-election = 选举
topic-compensation = 赔偿

## 行动
act-declare-state_of_emergency = 宣布进入紧急状态
act-declare-state_of_disaster = 宣布进入灾难状态
act-declare-curfew = 实施宵禁
act-declare-ban_on_gatherings = 禁止大规模集会
act-declare-price_cap = 宣布限制价格
act-declare-lockdown = 实施封锁
act-declare-mourning = 宣布哀悼
act-declare-martial_law = 宣布戒严
act-declare-evacuation_order = 下令疏散
act-declare-sanctions = 宣布制裁
act-declare-ceasefire = 宣布停火
act-declare-investigation = 宣布展开调查
act-declare-ban = 宣布禁令
act-lift-state_of_emergency = 解除紧急状态
act-lift-state_of_disaster = 解除灾难状态
act-lift-curfew = 解除宵禁
act-lift-price_cap = 取消价格上限
act-lift-lockdown = 解除封锁
act-lift-sanctions = 解除制裁
act-disrupt-internet = 互联网中断或受到干扰
act-disrupt-power = 电力供应中断
act-disrupt-water = 供水中断
act-disrupt-transport = 交通受阻
act-disrupt-oil_output = 石油产量下降
act-disrupt-output = 产量下降
act-disrupt-banks = 银行服务中断
act-disrupt-schools = 学校停课
act-disrupt-airport = 机场运行受阻
act-seize-airport = 机场被占领
act-seize-government_buildings = 政府大楼被占领
act-seize-city = 城市被占领
act-seize-square = 广场被占领
act-regain-airport = 机场被夺回
act-regain-government_buildings = 政府大楼被夺回
act-regain-city = 城市恢复控制
act-regain-country = 全国局势恢复控制
act-regain-square = 广场被清场
act-regain-constitutional_order = 宪法秩序得到恢复
act-attack-government_buildings = 政府大楼遭到袭击
act-attack-airport = 机场遭到袭击
act-request-peacekeeping = 请求派遣维和部队
act-request-aid = 请求援助
act-promise-aid = 承诺提供援助
act-promise-investigation = 承诺展开调查
act-promise-compensation = 承诺给予赔偿
act-resign-resignation = 宣布辞职

## 文句
line = { $place }：{ $what }（{ $source }）。
line-nowhere = { $what }（{ $source }）。
line-measured = { $place }：{ $what }，为期{ $amount }（{ $source }）。
line-measured-nowhere = { $what }，为期{ $amount }（{ $source }）。
source-day = { $who }，{ $day }
changed-new = 新出现的数字。{ $line }
changed-from = { $line }此前：{ $before }。
series = { $what }（{ $source }）：最低{ $low }；最高{ $high }；最近一次{ $last }。
measured-beside = { $said }；当时实测：{ $measured }（{ $source }）。
movement = 数字变化：{ $points }。
point = { $amount }（{ $source }）
why-agreed = { $count }个独立来源说法一致。
why-single-origin = 该数字只有一个来源。
why-outlet-only = 除刊载的媒体外，没有指明来源。
why-revised-up = 该来源已将数字上调至此。
why-revised-down = 该来源已将数字下调至此。
why-in-conflict = 各来源说法互相矛盾，所有数字均予列出。
nested = 这属于{ $place }更大范围数字（{ $amount }）的一部分，两者并不矛盾。
nested-group = { $cls ->
    [people] 这属于总人数（{ $amount }）的一部分。
   *[other] 这属于{ $group }总数（{ $amount }）的一部分。
}
part = 其中{ $who }：{ $quote }（{ $source }）。
as-reported = { $what }（据报道，未经证实）
more-figures = 另有{ $count }项数字未在此列出。
too-large = 它大于本应包含它的{ $place }数字（{ $amount }）。
contested = { $what }（各来源互相矛盾）
conflict = { $place }：{ $what }，各来源互相矛盾：{ $points }。
conflict-nowhere = { $what }，各来源互相矛盾：{ $points }。
withdrawn = { $what }：已撤回（{ $source }）。
suspect-lost-thousands = { $what }（{ $source }）：该数字疑似漏掉了“千”。
suspect-digit-swap = { $what }（{ $source }）：该数字疑似有两位数字颠倒。
suspect-conversion = { $what }（{ $source }）：该金额与文中自行换算的另一币种金额不符。
suspect-power-of-ten = { $what }（{ $source }）：其他来源的数字相同而数量级不同，疑似笔误。
suspect-wrong-scope = { $what }（{ $source }）：其他来源称这是更大范围的数字，此处范围可能有误。
suspect-other-place = { $what }（{ $source }）：其他来源称这是另一地点的数字，此处地点可能有误。
suspect-group-drift = { $what }（{ $source }）：其他来源称这是另一群体的数字，此处群体可能有误。
stale-figure = { $what }（{ $source }）：刊出时该来源已更新这一数字。
reported-only = { $what }（{ $source }）：仅为报道，未经证实。
no-evidence = { $who }：{ $quote }——未提供证据（{ $source }）。
no-evidence-quote = { $quote }——未提供证据（{ $source }）。
no-evidence-topic = { $who }{ $stated }：{ $quote }——未提供证据（{ $source }）。
stated-terrorism_blame = 将事件归咎于恐怖分子
stated-foreign_blame = 将事件归咎于外国势力
quoted = “{ $words }”
quoted-inner = ‘{ $words }’
quoted-foreign = “{ $words }”（{ $language }）
said = { $who }：{ $quote }（{ $source }）。
happened = { $quote }（{ $source }）。
timeline = { $day }——{ $what }
source = { $title }，{ $outlet }，{ $day }。
source-undated = { $title }，{ $outlet }。
source-copies = { $title }，{ $outlet }，{ $day }；另合并{ $printed }份转载：{ $outlets }。
title-place = { $place }：{ $what }
title-plain = 已知情况
with-detail = { $what }（{ $detail }）
outlet-unknown = 未标明媒体的页面
mark-semicolon = ；
mark-comma = 、
aspect-increment = 新增
aspect-critical = 危重
aspect-serious = 重伤
aspect-minor = 轻伤
aspect-unidentified = 身份不明
aspect-executed = 被处决
aspect-identified = 已确认身份
aspect-reports = 报案

## 简报其他用语
as-of = 截至{ $day }
instant = { $day }{ $hour }（UTC）
dropped = 有{ $count }句因缺乏来源支持而被略去。
evidence = 来源原文
original = 查看原文
moved = 各来源数字变化
map-note = 国界据 Natural Earth 绘制，不代表任何立场。
map-list = 各地数字
origin = 来源
figure = 数字
day = 截至
standing = 状态
standing-live = 现行
standing-earlier = 此前
standing-stale = 刊出时已过时
standing-superseded = 已被取代
standing-withdrawn = 已撤回
standing-suspect = 存疑
standing-disputed = 有争议
standing-background = 背景
