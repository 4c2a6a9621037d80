# Signing in, registering, roles.
not-allowed = 您无权进行此操作
not-allowed-detail = 您在此处的角色权限不足。管理员可以更改。
form-stale = 该表单不是从本门户当前打开的页面提交的，或打开时间过长。请返回并刷新页面，然后重新提交。
sign-in = 登录
sign-out = 退出
