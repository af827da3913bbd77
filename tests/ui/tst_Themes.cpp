// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Style 18, and F7 for what others wrote: the themes that come with the program, with every accent; and those of people, who may have written anything.
#include "qml/Theme/Accent.h"
#include "qml/Theme/ThemeBook.h"

#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight::theme;

namespace {

struct Pair
{
    const char *words;
    const char *on; ///< several, with blanks between
};

/// What is written on what (visual language, section 2).
const QList<Pair> wordPairs{
    {"text", "list canvas raised own field actionSoft lampSoft mark hover quote"},
    {"muted", "list canvas raised field actionSoft hover"},
    {"ownMuted", "own quote"},
    {"action", "list canvas raised own quote actionSoft hover"},
    {"actionInk", "actionFill"},
    {"lampText", "list canvas lampSoft hover"},
    {"lampInk", "lamp"},
    {"danger", "list canvas raised hover"},
    {"noticeText", "lampSoft"},
    {"codeInk", "codePaper"}};
/// What is not words and has to be seen.
const QList<Pair> shapePairs{{"lampRim", "list canvas"}, {"lineStrong", "list canvas"}, {"actionFill", "list canvas"}};

const QStringList builtIn{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestThemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsCanBeRead_data();
    void wordsCanBeRead();
    void anAccentChangesHuesAndNoContrast();
    void theBuiltInOnesSayTheSameTokens();
    void oneOfOnesOwnIsFoundAndFollowed();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void oneThatIsGoneGivesTheLightOne();
    void whatIsTriedOutHoldsUntilItIsTakenBack();

private:
    static void hold(const QVariantMap &colours, const QList<Pair> &pairs, double least);
};

void TestThemes::wordsCanBeRead_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("accent");
    for (const QString &theme : builtIn) {
        for (const QString &accent : accents())
            QTest::addRow("%s %s", qPrintable(theme), qPrintable(accent)) << theme << accent;
    }
}

void TestThemes::hold(const QVariantMap &colours, const QList<Pair> &pairs, double least)
{
    for (const Pair &pair : pairs) {
        for (const QString &surface : QString::fromLatin1(pair.on).split(u' ')) {
            const QColor ink = colours.value(QLatin1String(pair.words)).value<QColor>();
            const QColor paper = colours.value(surface).value<QColor>();
            QVERIFY2(ink.isValid() && paper.isValid(), qPrintable(QLatin1String(pair.words) + QLatin1String(" on ") + surface));
            const double contrast = contrastOf(ink, paper);
            QVERIFY2(contrast >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(QLatin1String(pair.words), surface).arg(contrast)));
        }
    }
}

// Issue 6 and WCAG 2.1, 1.4.3 and 1.4.11: 4.5 for words, 3 for shapes.
void TestThemes::wordsCanBeRead()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, accent);
    const ThemeBook book;
    QCOMPARE(book.troubleOf(theme), QString());
    const QVariantMap colours = book.tokens(theme, accent).value(QStringLiteral("colours")).toMap();
    hold(colours, wordPairs, 4.5);
    hold(colours, shapePairs, 3);
    for (const QVariant &avatar : colours.value(QStringLiteral("avatars")).toList())
        QVERIFY(contrastOf(colours.value(QStringLiteral("avatarInk")).value<QColor>(), avatar.value<QColor>()) >= 4.5);
    for (const QVariant &name : colours.value(QStringLiteral("avatarNames")).toList())
        QVERIFY(contrastOf(name.value<QColor>(), colours.value(QStringLiteral("raised")).value<QColor>()) >= 4.5);
}

void TestThemes::anAccentChangesHuesAndNoContrast()
{
    QCOMPARE(inAccent(QColor(0x17, 0x60, 0x7e), QStringLiteral("ink")), QColor(0x17, 0x60, 0x7e));
    QCOMPARE(inAccent(QColor(0x17, 0x60, 0x7e), QStringLiteral("nonsense")), QColor(0x17, 0x60, 0x7e));
    for (const QString &accent : accents().mid(1)) {
        const QColor ink(0x17, 0x60, 0x7e);
        const QColor turned = inAccent(ink, accent);
        QVERIFY(std::abs(turned.hslHue() - ink.hslHue()) > 15);
        QVERIFY(turned.hslSaturationF() > 0.15); // still a colour
        QVERIFY(std::abs(contrastOf(turned, Qt::white) - contrastOf(ink, Qt::white)) < 0.1);
    }
    // What is for you, and what is destroyed, looks the same with each; high contrast has no accent.
    const ThemeBook book;
    for (const QString &accent : accents()) {
        const auto colours = [&](const QString &theme) { return book.tokens(theme, accent).value(QStringLiteral("colours")).toMap(); };
        QCOMPARE(colours(builtIn[0]).value(QStringLiteral("lamp")), QVariant(QColor(0xf4, 0xae, 0x3a)));
        QCOMPARE(colours(builtIn[0]).value(QStringLiteral("danger")), QVariant(QColor(0xac, 0x2a, 0x1f)));
        QCOMPARE(colours(builtIn[2]).value(QStringLiteral("action")), QVariant(QColor(0x7f, 0xd6, 0xff)));
        for (const QString &theme : builtIn) // what the settings show of it beforehand
            QCOMPARE(book.sample(theme, QStringLiteral("actionFill"), accent), colours(theme).value(QStringLiteral("actionFill")).value<QColor>());
    }
}

void TestThemes::theBuiltInOnesSayTheSameTokens()
{
    const ThemeBook book;
    const QVariantMap first = book.tokens(builtIn[0], {});
    for (const QString &theme : builtIn) {
        const QVariantMap tokens = book.tokens(theme, {});
        for (const QString &section : {QStringLiteral("colours"), QStringLiteral("parts"), QStringLiteral("numbers")}) {
            QVERIFY(!tokens.value(section).toMap().isEmpty());
            QCOMPARE(tokens.value(section).toMap().keys(), first.value(section).toMap().keys());
        }
    }
    QVERIFY(!first.value(QStringLiteral("dark")).toBool());
    QVERIFY(book.tokens(builtIn[1], {}).value(QStringLiteral("dark")).toBool());
    QVERIFY(book.tokens(builtIn[2], {}).value(QStringLiteral("outlines")).toBool());
}

void TestThemes::oneOfOnesOwnIsFoundAndFollowed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("seaside.json"));
    write(path, R"({ "name": "Seaside", "base": "dark", "palette": { "sea": "#0B6E6E" }, "colours": { "action": "sea" }, "parts": { "button": "sea" }, "numbers": { "radius": 0 } })");
    write(folder.filePath(QStringLiteral("Not a theme.json")), "{}");
    ThemeBook book;
    book.setFolder(folder.path());
    QCOMPARE(book.own().size(), 1);
    QCOMPARE(book.own().constFirst().toMap().value(QStringLiteral("name")).toString(), QStringLiteral("Seaside"));
    const auto tokens = [&] { return book.tokens(QStringLiteral("seaside"), {}); };
    const auto colour = [&](const QString &section, const QString &name) { return tokens().value(section).toMap().value(name).value<QColor>(); };
    const QString colours = QStringLiteral("colours");
    QCOMPARE(colour(colours, QStringLiteral("action")), QColor(0x0b, 0x6e, 0x6e));
    QCOMPARE(colour(QStringLiteral("parts"), QStringLiteral("button")), QColor(0x0b, 0x6e, 0x6e));
    QCOMPARE(colour(QStringLiteral("parts"), QStringLiteral("tickRead")), QColor(0x0b, 0x6e, 0x6e)); // what it means
    QCOMPARE(tokens().value(QStringLiteral("numbers")).toMap().value(QStringLiteral("radius")).toInt(), 0);
    QVERIFY(tokens().value(QStringLiteral("dark")).toBool());
    // The file is edited while it is shown.
    QSignalSpy changed(&book, &ThemeBook::changed);
    write(path, R"({ "base": "dark", "palette": { "sea": "#0C7F7F" }, "colours": { "action": "sea" } })");
    QTRY_COMPARE(colour(colours, QStringLiteral("action")), QColor(0x0c, 0x7f, 0x7f));
    QVERIFY(!changed.isEmpty());
    write(folder.filePath(QStringLiteral("another.json")), R"({ "base": "light" })");
    QTRY_COMPARE(book.own().size(), 2);
}

void TestThemes::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("no JSON") << QByteArray("{\n\"name\": }") << QStringLiteral("Line 2");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("Line 1");
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("base");
    QTest::newRow("no base") << QByteArray("{}") << QStringLiteral("base");
    QTest::newRow("base of nothing") << QByteArray(R"({"base":"dusk"})") << QStringLiteral("base");
    QTest::newRow("base on itself") << QByteArray(R"({"base":"mine"})") << QStringLiteral("base");
    QTest::newRow("no colour") << QByteArray(R"({"base":"light","palette":{"a":"red"}})") << QStringLiteral("#RRGGBB");
    QTest::newRow("a colour where a name belongs") << QByteArray(R"({"base":"light","colours":{"text":"#000000"}})") << QStringLiteral("palette");
    QTest::newRow("unknown token") << QByteArray(R"({"base":"light","colours":{"txet":"k"}})") << QStringLiteral("txet");
    QTest::newRow("unknown part") << QByteArray(R"({"base":"light","parts":{"bubles":"k"}})") << QStringLiteral("bubles");
    QTest::newRow("unknown number") << QByteArray(R"({"base":"light","numbers":{"gapp":1}})") << QStringLiteral("gapp");
    QTest::newRow("not in the palette") << QByteArray(R"({"base":"light","colours":{"text":"nope"}})") << QStringLiteral("nope");
    QTest::newRow("nobody has a colour") << QByteArray(R"({"base":"light","colours":{"avatars":[]}})") << QStringLiteral("avatars");
    QTest::newRow("negative") << QByteArray(R"({"base":"light","numbers":{"gap":-1}})") << QStringLiteral("whole number");
    QTest::newRow("half") << QByteArray(R"({"base":"light","numbers":{"gap":1.5}})") << QStringLiteral("whole number");
    QTest::newRow("huge") << QByteArray(R"({"base":"light","numbers":{"gap":1e300}})") << QStringLiteral("whole number");
    QTest::newRow("a text for true") << QByteArray(R"({"base":"light","dark":"yes"})") << QStringLiteral("true or false");
    QTest::newRow("a name that is none") << QByteArray(R"({"base":"light","palette":{"../x":"#000000"}})") << QStringLiteral("no name");
    QTest::newRow("too large") << QByteArray(300 * 1024, ' ') << QStringLiteral("256 KB");
    QTest::newRow("too many") << QByteArray("{\"base\":\"light\",\"palette\":{" + [] {
        QByteArrayList entries;
        for (int i = 0; i < 500; ++i)
            entries.append("\"c" + QByteArray::number(i) + "\":\"#000000\"");
        return entries.join(',');
    }() + "}}") << QStringLiteral("at most 400");
}

void TestThemes::whatIsWrongIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("mine.json")), text);
    ThemeBook book;
    book.setFolder(folder.path());
    QVERIFY2(book.troubleOf(QStringLiteral("mine")).contains(said), qPrintable(book.troubleOf(QStringLiteral("mine"))));
    QCOMPARE(book.tokens(QStringLiteral("mine"), {}), book.tokens(QStringLiteral("light"), {}));
}

void TestThemes::oneThatIsGoneGivesTheLightOne()
{
    const ThemeBook book;
    QCOMPARE(book.tokens(QStringLiteral("gone"), {}), book.tokens(QStringLiteral("light"), {}));
    QCOMPARE(book.tokens({}, {}), book.tokens(QStringLiteral("light"), {}));
    QVERIFY(!book.troubleOf(QStringLiteral("gone")).isEmpty());
}

void TestThemes::whatIsTriedOutHoldsUntilItIsTakenBack()
{
    ThemeBook book;
    const QVariantMap before = book.tokens(QStringLiteral("light"), {});
    QByteArray text;
    {
        QFile file(QStringLiteral(":/themes/light.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        text = file.readAll();
    }
    QCOMPARE(book.tryOut(QStringLiteral("light"), QByteArray(text).replace("\"canvas\": \"p50\"", "\"canvas\": \"p0\"")), QString());
    QVERIFY(book.tokens(QStringLiteral("light"), {}) != before);
    const QVariantMap tried = book.tokens(QStringLiteral("light"), {});
    // What means nothing changes nothing.
    QVERIFY(!book.tryOut(QStringLiteral("light"), QByteArray(text).replace("\"canvas\": \"p50\"", "\"canvas\": \"nope\"")).isEmpty());
    QCOMPARE(book.tokens(QStringLiteral("light"), {}), tried);
    QCOMPARE(book.tryOut(QStringLiteral("light"), {}), QString());
    QCOMPARE(book.tokens(QStringLiteral("light"), {}), before);
}

QTEST_MAIN(TestThemes)
#include "tst_Themes.moc"
