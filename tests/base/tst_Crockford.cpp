// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people read out and type (B1): every code of ours in one alphabet.

#include "shared/base/Crockford.h"
#include "shared/base/Random.h"

#include <QTest>

using namespace porchlight;

class tst_Crockford : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreThoseOfAnotherImplementation_B1();
    void bytesComeBack_B1();
    void typingIsForgiven_B1();
    void whatIsAnotherTextIsNotTheSameBytes_B1();
    void nothingLongIsLookedAt_B1();
};

// Made with python, from the bits as a string of digits.
void tst_Crockford::textsAreThoseOfAnotherImplementation_B1()
{
    const QByteArray counted = QByteArray::fromHex("0001020304");
    const QStringList texts{QStringLiteral("00"), QStringLiteral("000G"), QStringLiteral("000G-4"),
                            QStringLiteral("000G-40R"), QStringLiteral("000G-40R4")};
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(crockfordText(counted.first(i + 1)), texts[i]);
    QCOMPARE(crockfordText(QByteArray(20, '\xff')), QStringLiteral("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"));
    QCOMPARE(crockfordText(QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff00010203")),
             QStringLiteral("Y3RZ-5WZM-YQVF-FY7S-ZBXZ-SZFY-ZW00-20G3"));
}

void tst_Crockford::bytesComeBack_B1()
{
    SystemRandom random;
    for (qsizetype size = 0; size <= 40; ++size) {
        const QByteArray bytes = random.bytes(size);
        const QString text = crockfordText(bytes);
        QCOMPARE(crockfordBytes(text, size), std::optional(bytes));
        QCOMPARE(QString(text).remove(u'-').size(), crockfordLength(size));
        QVERIFY(!crockfordBytes(text, size + 1));
        QVERIFY(size == 0 || !crockfordBytes(text, size - 1));
    }
}

void tst_Crockford::typingIsForgiven_B1()
{
    const QByteArray bytes = QByteArray::fromHex("000243ff20"); // "001…", so that O and I are in it
    const QString text = crockfordText(bytes);
    QVERIFY(text.contains(u'0') && text.contains(u'1'));
    for (const QString &typed : {text.toLower(), QString(text).replace(u'0', u'O').replace(u'1', u'I'),
                                 QString(text).replace(u'0', u'o').replace(u'1', u'l'),
                                 QString(text).replace(u'-', QStringLiteral("\u2009\u2013\u200B")),
                                 QString(text).remove(u'-'), QStringLiteral("\t %1\r\n").arg(text)})
        QVERIFY2(crockfordBytes(typed, bytes.size()) == bytes, qPrintable(typed));
}

void tst_Crockford::whatIsAnotherTextIsNotTheSameBytes_B1()
{
    for (const char symbol :
         QByteArrayView("123456789ABCDEFGHJKMNPQRSTVWXYZ")) // behind one byte there are two bits too many
        QCOMPARE(crockfordBytes(u'0' + QString(QLatin1Char(symbol)), 1).has_value(),
                 QByteArrayView("48CGMRW").contains(symbol));
    for (const QString &typed : {QStringLiteral("U0"), QStringLiteral("0."), QString(QString(QChar(0x410)) + u'0'),
                                 QStringLiteral("0"), QStringLiteral("000"), QString()})
        QVERIFY2(!crockfordBytes(typed, 1), qPrintable(typed));
}

void tst_Crockford::nothingLongIsLookedAt_B1()
{
    QVERIFY(crockfordBytes(QString(crockfordTypedCharsMax - 2, u'-') + QStringLiteral("00"), 1));
    QVERIFY(!crockfordBytes(QString(crockfordTypedCharsMax - 1, u'-') + QStringLiteral("00"), 1));
}

QTEST_GUILESS_MAIN(tst_Crockford)
#include "tst_Crockford.moc"
