// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/HostileStrings.h"

namespace porchlight::test {

namespace {

constexpr qsizetype large = 64 * 1024;

QString many(const QString &part, qsizetype charsMax = large)
{
    return part.repeated(charsMax / part.size());
}

QString around(const QString &format, const QString &value)
{
    QString filled = format;
    return filled.replace(QLatin1String("@"), value);
}

// B-12: markup around every kind of address.
QStringList markup(const QUrl &trap, const QString &marker)
{
    const QString host = QStringLiteral("127.0.0.1:%1").arg(trap.port());
    const QStringList addresses = {
        trap.toString(), QStringLiteral("//") + host + QStringLiteral("/y"), QUrl::fromLocalFile(marker).toString(), marker,
        QStringLiteral("file:///etc/passwd"), QStringLiteral("file:///dev/zero"), QStringLiteral("\\\\") + host + QStringLiteral("\\share\\x.png"),
        QStringLiteral("qrc:/icons/lamp.svg"), QStringLiteral("image://glyph/lamp/ffff0000"),
        QStringLiteral("image://provider/x"), QStringLiteral("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")};
    const QStringList shapes = {
        QStringLiteral("@"), QStringLiteral("<img src=@>"), QStringLiteral("<img src=\"@\"/>"), QStringLiteral("<IMG SRC='@' width=999999999 height=999999999>"),
        QStringLiteral("<b>Hi</b><img src=\"@\">"), QStringLiteral("<a href=\"@\">click</a>"), QStringLiteral("![x](@)"), QStringLiteral("[a](@)"),
        QStringLiteral("<body style=\"background-image:url(@)\">x"), QStringLiteral("<table background=\"@\"><tr><td>x</table>"),
        QStringLiteral("<html><head><link rel=stylesheet href=\"@\"></head>x</html>")};
    QStringList strings;
    for (const QString &address : addresses) {
        for (const QString &shape : shapes)
            strings.append(around(shape, address));
    }
    return strings;
}

QStringList moreMarkup()
{
    return {QStringLiteral("<img src=x>"), QStringLiteral("[a](javascript:alert(1))"), QStringLiteral("<a href='tel:1'>x</a>"),
            many(QStringLiteral("<table><tr><td>")), QStringLiteral("<font size=999999>x</font>"), QStringLiteral("<h1>x"),
            QStringLiteral("&#0;"), QStringLiteral("&lt;img src=x&gt;"), QStringLiteral("<!-- "), QStringLiteral("<![CDATA[x]]>"),
            QStringLiteral("<script>Qt.quit()</script>"), QStringLiteral("<?xml version='1.0'?>"), QStringLiteral("<pre>") + many(QStringLiteral("&nbsp;")),
            QStringLiteral("# x"), QStringLiteral("| a | b |\n|---|---|\n| 1 | 2 |"), QStringLiteral("**x** _y_ `z`"),
            QStringLiteral("%1 %2 %3"), QStringLiteral("%n"), QStringLiteral("%L1%99"), QStringLiteral("%s%n%x"), QStringLiteral("${x} #{y} {{z}}"),
            QStringLiteral("\"; Qt.quit(); \""), QStringLiteral("__proto__"), QStringLiteral("constructor"), QStringLiteral("undefined"), QStringLiteral("NaN")};
}

// B-13: what shaping and breaking lines choke on.
QStringList shaping()
{
    const QString zwj(QChar(0x200d));
    const QString family = QStringLiteral("👩") + zwj + QStringLiteral("👩") + zwj + QStringLiteral("👧") + zwj + QStringLiteral("👦");
    const QString stacked(QChar(0x0301));
    QStringList strings = {
        many(family), many(QStringLiteral("👍🏽")), QStringLiteral("Z") + many(stacked), many(QStringLiteral("e") + stacked.repeated(40)),
        many(QStringLiteral("w")), many(QStringLiteral("word ")), many(QStringLiteral("\n")), many(QStringLiteral("\t")), many(QStringLiteral(" ")),
        many(QStringLiteral("a\n")), many(QString(QChar(0x200b))), many(QString(QChar(0xfeff))), many(QString(QChar(0xfffc))),
        QStringLiteral("x") + many(QString(QChar(0xfe0f)), 100000), many(QStringLiteral("مرحبا ")), many(QStringLiteral("مرحبا")),
        many(QStringLiteral("नमस्ते ")), many(QStringLiteral("क्ष")), many(QStringLiteral("漢字")), many(QStringLiteral("ab אב ")),
        QStringLiteral("a") + zwj.repeated(1000), QString(QChar(0xd83d)), QString(QChar(0xdc4d)) + QStringLiteral("x"), many(QString(QChar(0xd83d))),
        QStringLiteral("nul ") + QChar(0) + QStringLiteral(" inside"), many(QString(QChar(0))), QString(QChar(0xfdd0)) + QChar(0xfdd1),
        many(QString(QChar(0xfdd0))), QString(QChar(0xfffe)) + QChar(0xffff), many(QString(QChar(0x2028))), many(QString(QChar(0x2029))),
        QString(1024 * 1024, QLatin1Char('m')), many(QStringLiteral("word and word "), 1024 * 1024), QStringLiteral("a\r\nb\rc\vd\fe"),
        many(QStringLiteral("http://a.b/")), many(QStringLiteral("🏳️") + zwj + QStringLiteral("🌈"), 4096), many(QStringLiteral("\u0e33\u0e47")), many(QStringLiteral("ཧཱུྃ"))};
    // Signs that turn the direction of writing, alone, around a name, and piled up.
    for (const int sign : {0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069}) {
        strings.append(QStringLiteral("exe.") + QChar(sign) + QStringLiteral("gnp.txt"));
        strings.append(many(QString(QChar(sign)) + QLatin1Char('a'), 8192));
    }
    for (const int sign : {0x01, 0x07, 0x08, 0x0b, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x180e, 0x2060, 0x2061, 0xfff9, 0xfffa, 0xfffb})
        strings.append(QStringLiteral("a") + QString(QChar(sign)).repeated(64) + QStringLiteral("b"));
    return strings;
}

// B-14: names that are blank or pretend to be something else.
QStringList names()
{
    return {QString(), QStringLiteral(" "), QStringLiteral("\n\n"), QString(QChar(0x3164)), QString(QChar(0x2800)), QString(QChar(0xa0)),
            QStringLiteral("You"), QStringLiteral("Verified ✓"), QStringLiteral("Porchlight"), QStringLiteral("No connection to the relay"),
            QStringLiteral("Ada\n10:42 Bob: I owe you 100"), QStringLiteral("Аda"), QStringLiteral("Adа"), QStringLiteral("@liv"), QStringLiteral("..."),
            QStringLiteral("✓✓ 10:42"), QStringLiteral("3 new"), QStringLiteral("Draft: x")};
}

} // namespace

QStringList hostileStrings(const QUrl &trap, const QString &marker)
{
    return markup(trap, marker) + moreMarkup() + shaping() + names();
}

} // namespace porchlight::test
