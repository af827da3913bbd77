// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C1: what is spelled wrong, by dictionaries of this test's own; and such as are damaged, which must harm nobody.
#include "app/spelling/DictionaryPlace.h"
#include "app/spelling/SpellChecker.h"
#include "app/spelling/WordReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight::spelling;
using porchlight::formatting::Range;

namespace {

const QByteArray plainAffixes = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\nSFX S Y 1\nSFX S 0 s .\nREP 1\nREP ei ie\n";

} // namespace

class TestSpellChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsLookedAt_data();
    void whatIsLookedAt();
    void finds();
    void oneOfSeveralIsEnough();
    void otherScriptsAreNotJudged();
    void oldEncodings();
    void suggests();
    void whereTheyAre();
    void damagedOnesAreNotUsed_data();
    void damagedOnesAreNotUsed();
    void bitsTurned();
    void longTexts();

private:
    DictionaryPlace put(const QString &code, const QByteArray &affixes, const QByteArray &words);
    static QStringList wrong(SpellChecker &checker, const QString &text);
    QTemporaryDir m_folder;
    DictionaryPlace m_english;
    DictionaryPlace m_german;
};

DictionaryPlace TestSpellChecker::put(const QString &code, const QByteArray &affixes, const QByteArray &words)
{
    const DictionaryPlace place{code, m_folder.filePath(code + u".aff"), m_folder.filePath(code + u".dic")};
    for (const auto &[path, bytes] : {std::pair(place.affixes, affixes), std::pair(place.words, words)}) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    return place;
}

QStringList TestSpellChecker::wrong(SpellChecker &checker, const QString &text)
{
    QStringList words;
    for (const Range &range : checker.wrongIn(text))
        words.append(text.mid(range.start, range.length));
    return words;
}

void TestSpellChecker::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_english = put(QStringLiteral("en_US"), plainAffixes, "7\nthe\nharbour/S\nboat/S\nreceive/S\ndon't\nand\ntin/S\n");
    m_german = put(QStringLiteral("de_DE"), "SET ISO8859-1\nTRY enisratd\n", "4\nHafen\nsch\xf6n\nund\nB\xfc" "cher\n");
}

void TestSpellChecker::whatIsLookedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &text, const QStringList &words) { QTest::newRow(name) << text << words; };
    row("nothing", QString(), {});
    row("words", QStringLiteral("Two tins, and one."), {QStringLiteral("Two"), QStringLiteral("tins"), QStringLiteral("and"), QStringLiteral("one")});
    row("apostrophes", QStringLiteral("don't ‘do’ don’t"), {QStringLiteral("don't"), QStringLiteral("do"), QStringLiteral("don’t")});
    row("links", QStringLiteral("see https://wrng.example/pathh?q=xx now"), {QStringLiteral("see"), QStringLiteral("now")});
    row("addresses", QStringLiteral("to liv@exmple.org or exmple.org/x or /etc/hosst"), {QStringLiteral("to"), QStringLiteral("or"), QStringLiteral("or")});
    row("mentions", QStringLiteral("ask @ife and @Maren Holt today"), {QStringLiteral("ask"), QStringLiteral("and"), QStringLiteral("today")});
    row("emoji", QStringLiteral("well :smle: :thumbsu and 😀 done"), {QStringLiteral("well"), QStringLiteral("and"), QStringLiteral("done")});
    row("code", QStringLiteral("call `foo barr` then"), {QStringLiteral("call"), QStringLiteral("then")});
    row("lines of code", QStringLiteral("so:\n```cpp\nint mian() {}\n```\nthere"), {QStringLiteral("so"), QStringLiteral("there")});
    row("styles", QStringLiteral("**bold** and *thin*"), {QStringLiteral("bold"), QStringLiteral("and"), QStringLiteral("thin")});
    row("names of things", QStringLiteral("snake_case camelCase GPL B2 x86 main.cpp #tag iPhone"), {});
    row("other scripts", QStringLiteral("привет мир 今日 שלום"), {QStringLiteral("привет"), QStringLiteral("мир"), QStringLiteral("שלום")});
    row("half a character", QString(QChar(0xd83d)) + QStringLiteral(" word"), {QStringLiteral("word")});
}

// C1: never code, links, addresses, mentions, emoji.
void TestSpellChecker::whatIsLookedAt()
{
    QFETCH(const QString, text);
    QStringList words;
    for (const Range &range : wordsToCheck(text)) {
        const QString word = text.mid(range.start, range.length);
        if (word.at(0).script() != QChar::Script_Han) // they are told apart one by one, and no dictionary judges them
            words.append(word);
    }
    QTEST(words, "words");
}

// C1: what no dictionary knows; one's own words are right.
void TestSpellChecker::finds()
{
    SpellChecker checker;
    QCOMPARE(wrong(checker, QStringLiteral("zzz")), QStringList()); // nothing to judge by
    checker.use({m_english});
    QCOMPARE(wrong(checker, QStringLiteral("The boats and teh harbours recieve tins")), (QStringList{QStringLiteral("teh"), QStringLiteral("recieve")}));
    QCOMPARE(wrong(checker, QStringLiteral("don’t")), QStringList());
    QCOMPARE(wrong(checker, QStringLiteral("the transom")), QStringList{QStringLiteral("transom")});
    checker.setOwnWords({QStringLiteral("Transom")});
    QCOMPARE(wrong(checker, QStringLiteral("the transom Transom")), QStringList());
    checker.setOwnWords({});
    QCOMPARE(wrong(checker, QStringLiteral("transom")), QStringList{QStringLiteral("transom")});
}

// C1: people write two languages in one message.
void TestSpellChecker::oneOfSeveralIsEnough()
{
    SpellChecker checker;
    checker.use({m_english, m_german});
    QCOMPARE(wrong(checker, QStringLiteral("the Hafen und harbour")), QStringList());
    QCOMPARE(wrong(checker, QStringLiteral("the Haffen")), QStringList{QStringLiteral("Haffen")});
    checker.use({m_english});
    QCOMPARE(wrong(checker, QStringLiteral("the Hafen")), QStringList{QStringLiteral("Hafen")});
}

// C1: who has English alone has nothing to say about Russian.
void TestSpellChecker::otherScriptsAreNotJudged()
{
    SpellChecker checker;
    checker.use({m_english});
    QCOMPARE(wrong(checker, QStringLiteral("the привет שלום سلام 今日 कल")), QStringList());
}

// C1: most of Debian's dictionaries are older than UTF-8.
void TestSpellChecker::oldEncodings()
{
    SpellChecker checker;
    checker.use({m_german, put(QStringLiteral("ru_RU"), "SET KOI8-R\n", "1\n\xcd\xc9\xd2\n"), put(QStringLiteral("uk_UA"), "SET microsoft-cp1251\n", "1\n\xec\xb3\n")});
    QCOMPARE(wrong(checker, QStringLiteral("schön Bücher мир мі")), QStringList());
    QCOMPARE(wrong(checker, QStringLiteral("schøn łódź мирр")), (QStringList{QStringLiteral("schøn"), QStringLiteral("łódź"), QStringLiteral("мирр")}));
}

// C1: at most five, the best first.
void TestSpellChecker::suggests()
{
    SpellChecker checker;
    checker.use({m_english, m_german});
    QCOMPARE(checker.suggestionsFor(QStringLiteral("recieve")).constFirst(), QStringLiteral("receive"));
    QVERIFY(checker.suggestionsFor(QStringLiteral("schoen")).size() <= SpellChecker::suggestionsMax);
    QCOMPARE(checker.suggestionsFor(QStringLiteral("schönn")).constFirst(), QStringLiteral("schön"));
    QCOMPARE(checker.suggestionsFor(QString(500, u'x')), QStringList());
}

// C1: by their names, in the folders that systems have; the one that fits whoever reads the window.
void TestSpellChecker::whereTheyAre()
{
    QTemporaryDir folder;
    for (const char *name : {"en_GB.aff", "en_GB.dic", "en_US.aff", "en_US.dic", "de_AT.aff", "de_AT.dic", "fr.aff", "alone.dic", "half.aff", "hyph_en_US.aff", "hyph_en_US.dic", "es.aff", "es.dic"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto places = dictionariesIn({folder.filePath(QStringLiteral("none")), folder.path(), folder.path()});
    QStringList codes;
    for (const auto &place : places)
        codes.append(place.code);
    QCOMPARE(codes, (QStringList{QStringLiteral("de_AT"), QStringLiteral("en_GB"), QStringLiteral("en_US"), QStringLiteral("es")}));
    QCOMPARE(bestFor(QStringLiteral("en"), QStringLiteral("en_GB"), places)->code, QStringLiteral("en_GB"));
    QCOMPARE(bestFor(QStringLiteral("en"), QStringLiteral("de_DE"), places)->code, QStringLiteral("en_US"));
    QCOMPARE(bestFor(QStringLiteral("de"), QStringLiteral("de_DE"), places)->code, QStringLiteral("de_AT"));
    QVERIFY(!bestFor(QStringLiteral("ar"), QStringLiteral("ar"), places));
    QVERIFY(!bestFor(QString(), QString(), places));
    QCOMPARE(packageFor(QStringLiteral("de")), QStringLiteral("hunspell-de-de"));
    QCOMPARE(packageFor(QStringLiteral("ar")), QStringLiteral("hunspell-ar"));
}

void TestSpellChecker::damagedOnesAreNotUsed_data()
{
    QTest::addColumn<QByteArray>("affixes");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no words") << plainAffixes << QByteArray("0\n");
    QTest::newRow("no count") << plainAffixes << QByteArray("the\nboat\n");
    QTest::newRow("a count that takes two gigabytes") << plainAffixes << QByteArray("250000000\nthe\n");
    QTest::newRow("a negative count") << plainAffixes << QByteArray("-3\nthe\n");
    QTest::newRow("letters of nobody") << QByteArray("SET EBCDIC-NONE\n") << QByteArray("1\nthe\n");
    QTest::newRow("zeros") << QByteArray(4096, '\0') << QByteArray(4096, '\0');
    QTest::newRow("other bytes") << QByteArray(4096, '\xff') << "9\n" + QByteArray(4096, '\xff');
    QTest::newRow("all forbidden") << QByteArray("SET UTF-8\nFORBIDDENWORD X\n") << QByteArray("2\nthe/X\nboat/X\n");
}

// C1: one that knows none of its own words would find fault with everything.
void TestSpellChecker::damagedOnesAreNotUsed()
{
    QFETCH(const QByteArray, affixes);
    QFETCH(const QByteArray, words);
    const DictionaryPlace place = put(QStringLiteral("fr_FR"), affixes, words);
    QVERIFY(!Dictionary::open(place));
    SpellChecker checker;
    checker.use({place});
    QCOMPARE(wrong(checker, QStringLiteral("the boat")), QStringList());
    checker.use({place, m_english}); // and it takes nobody along
    QCOMPARE(wrong(checker, QStringLiteral("the baot")), QStringList{QStringLiteral("baot")});
    const DictionaryPlace folder{QStringLiteral("it_IT"), m_folder.path(), QStringLiteral("/dev/zero")};
    QCOMPARE(Dictionary::open(folder).error(), DictionaryTrouble::Unreadable);
}

// C1: a bit turned anywhere, or cut off anywhere: it is used or it is not, and nothing ends.
void TestSpellChecker::bitsTurned()
{
    const QByteArray affixes = plainAffixes + "PFX A Y 1\nPFX A 0 re .\nCOMPOUNDFLAG C\nMAP 1\nMAP e\xc3\xa9\nKEY qwe|asd\nFLAG long\nAF 1\nAF S\nICONV 1\nICONV x y\n";
    const QByteArray words = "6\nthe\nharbour/S\nboat/SC\ntin/A\nreceive\nand\n";
    int used = 0;
    const auto use = [&](const QByteArray &a, const QByteArray &w) {
        SpellChecker checker;
        const DictionaryPlace place = put(QStringLiteral("it_IT"), a, w);
        checker.use({place});
        used += wrong(checker, QStringLiteral("the boatboats retin and zzqk recieve")).isEmpty() ? 0 : 1;
        checker.suggestionsFor(QStringLiteral("harbuor"));
    };
    for (qsizetype at = 0; at < affixes.size(); ++at) {
        QByteArray damaged = affixes;
        damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
        use(damaged, words);
        if (at % 4 == 0)
            use(affixes.left(at), words);
    }
    for (qsizetype at = 0; at < words.size(); ++at) {
        QByteArray damaged = words;
        damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
        use(affixes, damaged);
        use(affixes, words.left(at));
    }
    QVERIFY(used > 0);
}

// C1, B-13: a whole message of wrong words, again and again as somebody types.
void TestSpellChecker::longTexts()
{
    SpellChecker checker;
    checker.use({m_english});
    QString text;
    for (int at = 0; text.size() < 16'000; ++at)
        text += QStringLiteral("wordd%1 ").arg(QString(1 + at % 9, QChar(u'a' + at % 26)));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(checker.wrongIn(text).size() > 100);
    const qint64 first = timer.restart();
    checker.wrongIn(text);
    std::printf("16 KB of wrong words: %lld ms, and once more %lld ms\n", static_cast<long long>(first), static_cast<long long>(timer.elapsed()));
    QVERIFY(checker.wrongIn(QString(2'000'000, u'@')).empty());
    QVERIFY(checker.wrongIn(QString(2'000'000, u'x')).empty());
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_APPLESS_MAIN(TestSpellChecker)
#include "tst_SpellChecker.moc"
