/**
 * Passwords of ten characters and more that are tried first, in small letters: the commonest of published lists, and the
 * habits of Chinese users (520 and 1314 for «I love you for ever», birthdays of nobody, names of services).
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  1234567890 12345678910 123456789a a123456789 0123456789 1234554321 123456123456 123123123123 112233445566
  987654321a 9876543210 0987654321 11223344556 1029384756 147258369a 1472583690 147852369a 123456789q q123456789
  123456789z 123456789abc abc123456789 aa123456789 123456789aa qq123456789 as123456789 zxc123456789 123456789qq
  123456789qwe qwe123456789 5201314520 5201314521 52013145201314 13145201314 1314520520 woaini1314 woaini5201314
  woaini520520 woaini123456 woaini123456789 iloveyou1314 iloveyou520 5201314woaini woaiwojia1 woaiwoziji
  woaini1314520 wobuzhidao woshishui1 wodemima123 mima123456 mima1234567 mimamima123 password12 password123
  password1234 password12345 password123456 password01 password2020 password2021 password2022 password2023 password2024
  password2025 password2026 passw0rd123 passw0rd1234 p@ssw0rd123 p@ssword123 p@ssw0rd1234 p@$$w0rd123 pa$$word123
  passwordpassword mypassword1 newpassword changeme123 changeme1234 letmein123 letmein1234 welcome123 welcome1234
  welcome2024 welcome2025 welcome2026 iloveyou12 iloveyou123 iloveyou1234 iloveyouforever ilovegod777 qwertyuiop
  qwertyuiop1 qwertyuiop123 qwerty12345 qwerty123456 qwerty1234567890 qwertyasdf qwertyqwerty asdfghjkl1 asdfghjkl123
  asdfghjkl; asdfghjklzxcvbnm zxcvbnm123 zxcvbnm1234 zxcvbnm,./ zxcvbnmasdfghjkl 1qaz2wsx3edc 1qaz2wsx3edc4rfv
  1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qazxsw23edc 1qaz@wsx3edc !qaz2wsx3edc 2wsx3edc4rfv qazwsxedc1 qazwsxedc123
  qazwsxedcrfv qweasdzxc1 qweasdzxc123 qwe123qwe123 asd123asd123 abc123abc123 abcd123456 abcde12345 abcdef123456
  abcdefghij abcdefghijk abcd1234abcd 1234abcd1234 1234qwerasdf qwer1234asdf zaq12wsxcde3 zaq1zaq1zaq1 admin12345
  admin123456 admin1234567 admin888888 adminadmin administrator admin@123456 root123456 toor123456 test123456 test1234567
  testtesttest user123456 guest12345 system12345 manager123 oracle1234 mysql123456 huawei12345 huawei@123 huawei123456
  taobao123456 alibaba123 tencent123 weixin123456 qq5201314520 baidu123456 aliyun123456 china123456 china12345
  zhongguo123 beijing2008 beijing123 shanghai123 shenzhen123 quanzhou123 fujian1234 xiamen12345 football123 baseball123
  basketball superman123 batman12345 spiderman1 monkey12345 dragon12345 dragon123456 master12345 michael123 michelle123
  princess123 sunshine123 sunshine1234 shadow12345 charlie123 jordan23456 liverpool1 liverpool123 chelsea123 arsenal123
  barcelona1 manchester whatever123 computer123 internet123 pokemon123 starwars123 hello12345 hello123456 helloworld
  helloworld1 helloworld123 nothing123 trustno1234 access12345 secret12345 secret123456 samsung123 google12345
  facebook123 facebook1234 linkedin123 microsoft1 microsoft123 windows1234 iphone12345 correcthorsebatterystaple
  data123456 database123 shujuku123 shuju123456 shuji123456 shujiaoyi123 dataexchange dataexchange1
  `
    .trim()
    .split(/\s+/),
)
