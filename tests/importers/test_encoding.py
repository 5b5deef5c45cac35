"""The encoding of a text file, in the languages that partner lists come in."""

import pytest

from prmdesk.importers.encoding import detect

TEXTS = {
    "german": ("cp1252", "Firma;Ort;Name\nMüller GmbH;München;Jürgen Groß\nBöhm AG;Köln;Käthe\n"),
    "french": (
        "cp1252",
        "Société,Ville,Nom\nCrédit Général,Besançon,Hélène\nÉlectricité,Évian,x\n",
    ),
    "spanish": ("cp1252", "Compañía;Año\nPeña & Muñoz;Logroño\n"),
    "swedish": ("cp1252", "Företag;Ort\nÅke Östberg AB;Göteborg\n"),
    "polish": ("cp1250", "Firma;Miasto\nŻółty Sp. z o.o.;Łódź\nŹródło;Kraków;Gąska\n"),
    "czech": ("cp1250", "Firma;Město\nŠkoda s.r.o.;Plzeň\nČeské dráhy;Třebíč\nŽofie;Jiří\n"),
    "turkish": ("cp1254", "Şirket;Şehir\nTürkiye İş;İstanbul\nGüneş Işık A.Ş.;Eskişehir\n"),
    "russian": ("cp1251", "Компания;Город\nООО Ромашка;Москва\nЗАО Вектор;Санкт-Петербург\n"),
    "russian koi8": ("koi8_r", "Компания;Город\nООО Ромашка;Москва\nЗАО Вектор;Петербург\n"),
    "greek": ("cp1253", "Εταιρεία;Πόλη\nΑθηναϊκή ΑΕ;Αθήνα\nΘεσσαλία;Λάρισα\n"),
    "chinese": ("gb18030", "公司名称,联系人,电话\n北京辰星科技有限公司,王小明,13800138000\n"),
    "chinese short": ("gb18030", "公司名称,联系人\n北辰科技,王明\n"),
    "chinese among english": (
        "gb18030",
        "Company,Email,Website\nBrightpath 北辰,anja@brightpath.example,www.brightpath.example\n"
        "Meridian Cloud 云,wang@meridian.example,www.meridian.example\n",
    ),
    "taiwanese": ("big5", "公司名稱,聯絡人\n台灣電子股份有限公司,陳大文\n遠東貿易,林美玲\n"),
    "japanese": ("cp932", "会社名,担当者\n株式会社山田製作所,山田太郎\nソニー株式会社,鈴木花子\n"),
    "korean": ("cp949", "회사명,담당자\n삼성전자 주식회사,김철수\n엘지화학,이영희\n"),
    "mac": ("mac_roman", "Société,Ville\rCrédit Général,Besançon\rÉlectricité,Évian\r"),
    "hungarian": (
        "cp1250",
        "Cég;Város;Kapcsolattartó\nGyőri Keksz Kft.;Győr;Szabó Ágnes\nFűtőmű Zrt.;Fót;x\n",
    ),
    "hungarian short": ("cp1250", "Partner neve,Város\nHűtőház Kft.,Gyöngyös\nBükki Bt.,Miskolc\n"),
    "croatian": ("cp1250", "Tvrtka;Grad\nKraš d.d.;Zagreb\nČakovečki mlinovi;Čakovec\n"),
    "romanian": ("cp1250", "Firmă;Oraş\nŢiriac;Bucureşti\nRomgaz;Mediaş\n"),
    "lithuanian": ("cp1257", "Įmonė;Miestas\nŽemaitijos pienas;Telšiai\nVičiūnų grupė;Plungė\n"),
    "latvian": ("cp1257", "Uzņēmums;Pilsēta\nRīgas satiksme;Rīga\nJūrmalas ūdens;Jūrmala\n"),
    "icelandic": ("cp1252", "Fyrirtæki;Staður\nÍslandsbanki;Reykjavík\nÞór hf;Akureyri\n"),
    "portuguese": ("cp1252", "Razão Social;Município\nAção Ltda;São Paulo\nConstruções;Goiânia\n"),
    "ordinals": (
        "cp1252",
        "Empresa;Dirección\nVallés;Vía Augusta 3, 2º 1ª\nÁtic SL;Valéncia 5, 1ª\n",
    ),
    "many western ones": (
        "cp1252",
        "Müller;Köln\nPeña;Málaga\nCrédit;Besançon\nÅkerlund;Ystad\nJoão;São Paulo\nCaffè;Forlì\n",
    ),
    "capitals inside": ("cp1252", "Name;Straße;LöVm\nMUELLER GMBH;HAUPTSTR.;X\n"),
    "polish iso": ("iso8859_2", "Nazwa;Miasto\nŚląskie Zakłady;Częstochowa\nŻubr;Białystok\n"),
    "german dos": ("cp850", "Firma;Ort\r\nMüller;Köln\r\nGroß;Düsseldorf\r\n"),
    "russian dos": ("cp866", "Компания;Город\nООО Ромашка;Москва\n"),
    "russian capitals": ("koi8_r", "КОМПАНИЯ;ГОРОД\nООО РОМАШКА;МОСКВА\n"),
    "hebrew": ("cp1255", "שם החברה;עיר\nאלביט מערכות;חיפה\nטבע;פתח תקווה\n"),
    "arabic": ("cp1256", "اسم الشركة;المدينة\nشركة النور;القاهرة\nمجموعة الفطيم;دبي\n"),
    "thai": ("cp874", "ชื่อบริษัท;จังหวัด\nบริษัท ไทยเบฟ จำกัด;กรุงเทพ\n"),
    "japanese unix": (
        "euc_jp",
        "会社名,担当者\n株式会社山田製作所,山田太郎\nソニー株式会社,鈴木花子\n",
    ),
    "japanese without kana": ("euc_jp", "会社名,担当者\n山田製作所,山田太郎\n鈴木商事,鈴木花子\n"),
    "chinese utf-16 without mark": (
        "utf-16-le",
        "公司名称\t联系人\n北京辰星科技有限公司\t王小明\n",
    ),
    "signs only": ("cp1252", "Company;Fee\nAcme;5 €\nRival;7 €\n"),
    "ascii": ("ascii", "Company,City\nAcme,Berlin\n"),
    "utf-8": ("utf-8", "公司名称,联系人\n北辰科技,王明\nMüller,Jürgen\n"),
    "utf-8 with mark": ("utf-8-sig", "公司名称\n北辰科技\n"),
    "utf-16 with mark": ("utf-16", "Company\tCity\nMüller\tKöln\n"),
    "utf-16 without mark": ("utf-16-le", "Company\tCity\nAcme\tBerlin\n"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_read_as_it_was_written(name: str) -> None:
    encoding, text = TEXTS[name]
    data = text.encode(encoding)
    assert data.decode(detect(data)) == text


def test_a_broken_byte_does_not_make_utf8_another_encoding() -> None:
    data = ("北京辰星科技有限公司,王明\n" * 20).encode()
    assert detect(data[:50] + b"\xff" + data[50:]) == "utf-8"
