// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Registration is by invitation (D1): whoever has the code gets in however they type it, and nobody guesses one (F4).

#include "shared/base/Hash.h"
#include "shared/base/InvitationCode.h"
#include "shared/base/Random.h"

#include <QSet>
#include <QTest>

using namespace porchlight;

class TestInvitationCode final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewCodeIsItsOwnNormalForm();
    void codesDifferAndUseEverySymbol();
    void howItIsTypedDoesNotMatter_data();
    void howItIsTypedDoesNotMatter();
    void whatIsNoCodeIsNone_data();
    void whatIsNoCodeIsNone();
    void theHashIsOfTheNormalForm();
};

namespace {

const QString sample = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ");

/// Gives the bytes 0, 1, 2 …
class Counting final : public Random
{
public:
    void fill(unsigned char *bytes, std::size_t count) override
    {
        for (std::size_t i = 0; i < count; ++i)
            bytes[i] = m_next++;
    }

private:
    unsigned char m_next = 0;
};

} // namespace

void TestInvitationCode::aNewCodeIsItsOwnNormalForm()
{
    Counting counting;
    QCOMPARE(makeInvitationCode(counting), sample);
    SystemRandom random;
    for (int i = 0; i < 100; ++i) {
        const QString code = makeInvitationCode(random);
        QCOMPARE(normalizedInvitationCode(code), std::optional(code));
    }
}

void TestInvitationCode::codesDifferAndUseEverySymbol()
{
    SystemRandom random;
    QSet<QString> codes;
    QSet<QChar> symbols;
    for (int i = 0; i < 1000; ++i) {
        const QString code = makeInvitationCode(random);
        codes.insert(code);
        for (const QChar c : code)
            symbols.insert(c);
    }
    QCOMPARE(codes.size(), 1000);
    QCOMPARE(symbols.size(), 32 + 1); // and the dash; each is missing with a chance of e^-762
    for (const QChar c : QStringLiteral("ILOU"))
        QVERIFY2(!symbols.contains(c), "I, L, O and U are taken for others when read out");
}

void TestInvitationCode::howItIsTypedDoesNotMatter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("lower case") << QStringLiteral("0123-4567-89ab-cdef-ghjk-mnpq");
    QTest::newRow("no dashes") << QStringLiteral("0123456789ABCDEFGHJKMNPQ");
    QTest::newRow("spaces for dashes") << QStringLiteral("0123 4567 89AB CDEF GHJK MNPQ");
    QTest::newRow("around it") << QStringLiteral("  \t0123-4567-89AB-CDEF-GHJK-MNPQ\r\n");
    QTest::newRow("other groups") << QStringLiteral("0-12345-6789 - ABCD EFGH--JKMNPQ");
    QTest::newRow("O for 0, I and l for 1") << QStringLiteral("OI23-4567-89AB-CDEF-GHJK-MNPQ");
    QTest::newRow("o and l") << QStringLiteral("ol23-4567-89ab-cdef-ghjk-mnpq");
    QTest::newRow("en dashes") << QStringLiteral("0123\u20134567\u201389AB\u2013CDEF\u2013GHJK\u2013MNPQ");
    QTest::newRow("no-break spaces and hyphens")
        << QStringLiteral("0123\u00A04567\u201189AB\u2011CDEF\u202FGHJK\u2011MNPQ");
    QTest::newRow("zero width space, byte order mark") << QStringLiteral("\uFEFF0123-4567\u200B-89AB-CDEF-GHJK-MNPQ");
}

void TestInvitationCode::howItIsTypedDoesNotMatter()
{
    QFETCH(QString, typed);
    QCOMPARE(normalizedInvitationCode(typed), std::optional(sample));
    QCOMPARE(invitationHash(typed), invitationHash(sample));
}

void TestInvitationCode::whatIsNoCodeIsNone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("dashes only") << QStringLiteral("----");
    QTest::newRow("a symbol too few") << QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNP");
    QTest::newRow("a symbol too many") << QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ-R");
    QTest::newRow("U") << QStringLiteral("U123-4567-89AB-CDEF-GHJK-MNPQ");
    QTest::newRow("punctuation") << QStringLiteral("0123.4567.89AB.CDEF.GHJK.MNPQ");
    QTest::newRow("a Cyrillic letter like A") << QStringLiteral("0123-4567-89\u0410B-CDEF-GHJK-MNPQ");
    QTest::newRow("half of a pair") << QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNP") + QChar(0xD83D);
    QTest::newRow("very long") << QString(1'000'000, u'-') + sample;
}

void TestInvitationCode::whatIsNoCodeIsNone()
{
    QFETCH(QString, typed);
    QCOMPARE(normalizedInvitationCode(typed), std::nullopt);
    QVERIFY(invitationHash(typed) != invitationHash(sample));
}

void TestInvitationCode::theHashIsOfTheNormalForm()
{
    QCOMPARE(invitationHash(QStringLiteral(" 0123456789abcdefghjkmnpq")), tokenHash(sample.toUtf8()));
    QCOMPARE(invitationHash(QStringLiteral(" word ")), tokenHash("WORD"));
    QVERIFY(invitationHash(QStringLiteral("word")) != invitationHash(QStringLiteral("words")));
}

QTEST_APPLESS_MAIN(TestInvitationCode)
#include "tst_InvitationCode.moc"
