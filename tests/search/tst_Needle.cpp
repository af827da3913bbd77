// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/IndexTerms.h"
#include "app/search/Needle.h"
#include "tests/ui/HostileStrings.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace porchlight;
using namespace porchlight::search;

namespace {

QString inWords(const FoldedText &text)
{
    QString words;
    for (const FoldedUnit &unit : text)
        words += QString::fromUcs4(&unit.character, 1);
    return words;
}

/// What is lit, with brackets around it.
QString lit(const QString &text, const QString &typed)
{
    const auto hits = Needle(typed).in(text);
    if (!hits)
        return QStringLiteral("-");
    QString shown = text;
    for (auto hit = hits->rbegin(); hit != hits->rend(); ++hit)
        shown = shown.left(hit->start) + u'[' + shown.mid(hit->start, hit->length) + u']' + shown.mid(hit->start + hit->length);
    return shown;
}

bool hasAllTerms(const QString &text, const QString &typed)
{
    const QByteArrayList known = termsOf(folded(text));
    const QByteArrayList wanted = Needle(typed).terms();
    return std::ranges::all_of(wanted, [&](const QByteArray &term) { return known.contains(term); });
}

} // namespace

/// What is found, in any script, and what the index must know for it (E4).
class tst_Needle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheSame_E4_data();
    void whatIsTheSame_E4();
    void whatIsLit_E4_data();
    void whatIsLit_E4();
    void whatIsFoundIsIndexed_E4();
    void nothingTypedReachesAParser_E4();
    void aLongQueryIsCut_E4();
};

void tst_Needle::whatIsTheSame_E4_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("cases") << QStringLiteral("Porch LIGHT") << QStringLiteral("porch light");
    QTest::newRow("accents") << QStringLiteral("Crème Brûlée, Åsa") << QStringLiteral("creme brulee, asa");
    QTest::newRow("accents apart") << QStringLiteral("Cre\u0300me") << QStringLiteral("creme");
    QTest::newRow("not taken apart") << QStringLiteral("Straße Łódź Øre Ærø ısı İş") << QStringLiteral("strasse lodz ore aero isi is");
    QTest::newRow("Vietnamese") << QStringLiteral("Đường phố") << QStringLiteral("duong pho");
    QTest::newRow("Cyrillic") << QStringLiteral("Ёлка и ЙОГА") << QStringLiteral("елка и иога");
    QTest::newRow("Greek") << QStringLiteral("Ὀδυσσεύς ΟΔΟΣ") << QStringLiteral("οδυσσευσ οδοσ");
    QTest::newRow("Arabic") << QStringLiteral("مَرْحَبًا أهلاً مدرسة ـــ") << QStringLiteral("مرحبا اهلا مدرسه ");
    QTest::newRow("Hebrew") << QStringLiteral("שָׁלוֹם") << QStringLiteral("שלום");
    QTest::newRow("widths") << QStringLiteral("ＡＢＣ１２３ ｶﾞﾗｽ") << QStringLiteral("abc123 ガラス");
    QTest::newRow("voiced kana stay") << QStringLiteral("か\u3099 が か") << QStringLiteral("が が か");
    QTest::newRow("Hangul") << QStringLiteral("안녕하세요") << QStringLiteral("안녕하세요");
    QTest::newRow("vowels of Devanagari stay") << QStringLiteral("नमस्ते") << QStringLiteral("नमस्ते");
    QTest::newRow("ligature") << QStringLiteral("ﬁne ﬀ") << QStringLiteral("fine ff");
    QTest::newRow("joined emoji") << QStringLiteral("👩\u200d💻 ❤\ufe0f") << QStringLiteral("👩💻 ❤");
    QTest::newRow("what cannot be seen") << QStringLiteral("pass\u00adword\u202e\u200b") << QStringLiteral("password");
    QTest::newRow("quotes and dashes") << QStringLiteral("don’t — “so”") << QStringLiteral("don't - \"so\"");
}

void tst_Needle::whatIsTheSame_E4()
{
    QFETCH(QString, text);
    QTEST(inWords(folded(text)), "expected");
    const FoldedText units = folded(text);
    for (const FoldedUnit &unit : units)
        QVERIFY(unit.start < unit.end && qsizetype(unit.end) <= text.size());
}

void tst_Needle::whatIsLit_E4_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *typed, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
    };
    row("a part of a word", "The breakfast is ready", "akfa", "The bre[akfa]st is ready");
    row("all words, in any order", "Tide table for Saturday", "sat tide", "[Tide] table for [Sat]urday");
    row("one is missing", "Tide table for Saturday", "tide sunday", "-");
    row("each place", "tide, tides and high tide", "tide", "[tide], [tide]s and high [tide]");
    row("one letter begins a word", "a bad day", "d", "a bad [d]ay");
    row("two letters begin a word", "undo the dough", "do", "undo the [do]ugh");
    row("three are anywhere", "undone", "don", "un[don]e");
    row("in quotes as it stands", "good morning, morning good", "\"morning good\"", "good morning, [morning good]");
    row("in quotes over a line", "good\nmorning", "\"good morning\"", "[good\nmorning]");
    row("a quote alone is a character", "he said \"hi there", "\"hi", "he said [\"hi] there");
    row("with accents", "Crème brûlée", "creme", "[Crème] brûlée");
    row("without accents", "creme", "crème", "[creme]");
    row("accents apart", "Cre\u0300me", "creme", "[Cre\u0300me]");
    row("sharp s", "Die Straße", "strasse", "Die [Straße]");
    row("Cyrillic", "Съешь ещё этих булок", "ЕЩЕ", "Съешь [ещё] этих булок");
    row("Arabic", "أهلا وسهلا", "اهلا", "[أهلا] وسهلا");
    row("Arabic, a part", "السلام عليكم", "سلام", "ال[سلام] عليكم");
    row("Hebrew", "שָׁלוֹם עולם", "שלום", "[שָׁלוֹם] עולם");
    row("Chinese, one", "我喜欢喝茶", "茶", "我喜欢喝[茶]");
    row("Chinese, two inside", "我喜欢喝茶", "喜欢", "我[喜欢]喝茶");
    row("Chinese, not side by side", "我喜欢喝茶", "欢茶", "-");
    row("Japanese", "明日は東京タワーへ行く", "京タワ", "明日は東[京タワ]ーへ行く");
    row("half width", "ｶﾞﾗｽの靴", "ガラス", "[ｶﾞﾗｽ]の靴");
    row("Korean", "안녕하세요 여러분", "하세", "안녕[하세]요 여러분");
    row("Thai", "สวัสดีครับ", "ดี", "สวัส[ดี]ครับ");
    row("emoji", "see you 👋 soon", "👋", "see you [👋] soon");
    row("emoji of any skin", "well done 👍🏽!", "👍", "well done [👍]🏽!");
    row("emoji that are joined", "she 👩\u200d💻 codes", "💻", "she 👩\u200d[💻] codes");
    row("scripts together", "Lunch at 寿司屋 today", "寿司 lunch", "[Lunch] at [寿司]屋 today");
    row("letters beside characters", "新しいiPhoneを", "iphoneを", "新しい[iPhoneを]");
    row("an address", "mail ada@example.org please", "ada@example", "mail [ada@example].org please");
    row("places that meet", "banana", "banan anana", "[banana]");
    row("hidden characters part nothing", "pass\u200bword", "password", "[pass\u200bword]");
}

void tst_Needle::whatIsLit_E4()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(lit(text, typed), expected);
    if (expected != QStringLiteral("-"))
        QVERIFY(hasAllTerms(text, typed));
}

/// The index only narrows down: it must never leave out a text that has what is looked for.
void tst_Needle::whatIsFoundIsIndexed_E4()
{
    const QString alphabet = QStringLiteral("aabBcdé'. \"1 が茶日本ーЖж👍\u0300حأ-한");
    std::mt19937 generator(20'261'127);
    const auto draw = [&](int lengthMax) {
        QString text;
        const int length = 1 + int(generator() % unsigned(lengthMax));
        for (int i = 0; i < length; ++i)
            text += alphabet[qsizetype(generator() % unsigned(alphabet.size()))];
        return text;
    };
    int found = 0;
    for (int round = 0; round < 30'000; ++round) {
        const QString text = draw(24);
        // Half of them are parts of it.
        const QString typed = round % 2 == 0 ? draw(4) : text.mid(qsizetype(generator() % unsigned(text.size())), 1 + qsizetype(generator() % 6));
        const Needle needle(typed);
        if (needle.isEmpty() || !needle.in(text))
            continue;
        ++found;
        QVERIFY2(hasAllTerms(text, typed), qPrintable(typed + u" in " + text));
    }
    QVERIFY2(found > 5'000, qPrintable(QString::number(found)));
}

void tst_Needle::nothingTypedReachesAParser_E4()
{
    static const QRegularExpression harmless(QStringLiteral("^[a-z0-9_]+$"));
    QStringList typed = test::hostileStrings(QUrl(QStringLiteral("http://127.0.0.1:1/")), QStringLiteral("/nowhere"));
    typed += {QStringLiteral("NEAR(a b, 2)"), QStringLiteral("terms: abc"), QStringLiteral("abc* OR def"), QStringLiteral("a AND NOT b"),
              QStringLiteral("^abc + def"), QStringLiteral("\"a\" \"\" \"\"\""), QStringLiteral("-{abc def}: x"), QStringLiteral("';DROP TABLE message;--"),
              QStringLiteral("__c1"), QStringLiteral("__l"), QString(QChar(0xd83d)), QString(QChar::Null)};
    for (const QString &one : typed) {
        for (const QByteArray &term : Needle(one).terms())
            QVERIFY2(harmless.match(QString::fromLatin1(term)).hasMatch() && !term.startsWith("__"), term.constData());
        const QByteArray document = documentOf(one, 1, AccountId());
        for (const QByteArray &term : document.split(' '))
            QVERIFY2(harmless.match(QString::fromLatin1(term)).hasMatch(), term.constData());
    }
}

void tst_Needle::aLongQueryIsCut_E4()
{
    QString typed;
    for (int i = 0; typed.size() < 100'000; ++i)
        typed += QString::number(i * 7919) + u' ';
    const Needle needle(typed);
    QVERIFY(!needle.isEmpty());
    QVERIFY(needle.terms().size() <= 24);
    QVERIFY(Needle(QString(100'000, u'x')).in(QString(300, u'x')));
}

QTEST_GUILESS_MAIN(tst_Needle)
#include "tst_Needle.moc"
