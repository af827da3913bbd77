// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// QR codes (F2): the squares are those of another encoder.

#include "app/crypto/qr/QrCode.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace porchlight;

class tst_QrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkCodeIsThatOfAnotherEncoder_B1();
    void bytesAreThoseOfAnotherEncoder_F2();
    void aSafetyNumberFits_F2();
    void everySizeHasItsFrame_F2();
    void whatIsTooLongIsNone_F2();
};

namespace {

// SHA-256 of the rows, "0110…", joined by line ends: made with an encoder in pure python, level M, with each of the
// eight masks. Which mask an encoder takes is its own taste; every reader takes all.
const char *const ofLinkCode[] = {"18891503dbcc8196dc58d084695e0948d684fa51537dee3fa56bee22642eb23c",
                                  "d5fb4362f6bce92ec57b975edab970ccdc27844a8688692d663db8f5ec14899b",
                                  "1d8c0ff73ef3e52238aaf21d76e748d22948937a82dd5d966f6af8e666ed7619",
                                  "faba1df5c33f2d0966e99441be6680a6181f268deffd65272bedb24e1b3d7a86",
                                  "b5ed15b81bb88cc45e25397b04dedde532b2a220ca6bb55b89f1dbb8fdf366df",
                                  "57d90b128cfca1b725e419ccce03ca97ae9c4fa1cb8c05865c237a7a0b677aae",
                                  "16adbe8fcfa7391b8f62388556823efd42668ac5c1ef34d094fa7ecf8b5bf6ed",
                                  "c40db3fadfcd7bdc16d2c924cb7fbcaeb8c7e0f0cc1d3cb543bff098351b85fa"};
const char *const ofBytes[] = { // 0, 1 … 41: as many as a version 3 holds
    "14f38d4a3720303a6881e96b56048784d6af9fb9641987214a3d0321c6411752",
    "343ddf5653922f77f040da3674f1019e7976c4e51cfd0cb937f355339854b138",
    "e733391678f9ef0f2478afff85fb665f342c3c514488c4739babf455f060d839",
    "8e9a1cb946b5026c9aab3aa32e929f6ddd71b9bce3829bd455631cf407aa3be1",
    "74a70b57d9100456ad2541c509f60a2836b0b658aae3c967c455d5b39c837868",
    "b870adb34f23b10edd9a9c551cea1da4ba278143bd58981f9c299202c46e375c",
    "e0cb594243e4324affc7a7d88f70a1dd1438df8bacacb6557a6b82dbba6c7999",
    "5e42a3c4278ce42c641519417876dc86eac1c1086152ed610071b0bb617b6282"};

QByteArray rowsOf(const QrCode &code)
{
    QByteArray rows;
    for (int y = 0; y < code.width(); ++y) {
        rows += y > 0 ? "\n" : "";
        for (int x = 0; x < code.width(); ++x)
            rows += code.isDark(x, y) ? '1' : '0';
    }
    return rows;
}

QByteArray hashOf(const QrCode &code)
{
    return QCryptographicHash::hash(rowsOf(code), QCryptographicHash::Sha256).toHex();
}

} // namespace

void tst_QrCode::aLinkCodeIsThatOfAnotherEncoder_B1()
{
    const auto code = QrCode::ofText(QStringLiteral("810M-4GT4-8N34-EJ29-5NJG-966E-CBG2-HKVC-AJ8A-KFMA-KW"));
    QVERIFY(code);
    QCOMPARE(code->version(), 3); // as capitals and digits; as bytes it would be larger
    QCOMPARE(code->width(), 29);
    QVERIFY2(std::ranges::count(ofLinkCode, hashOf(*code)) == 1, rowsOf(*code).constData());
}

void tst_QrCode::bytesAreThoseOfAnotherEncoder_F2()
{
    QByteArray bytes;
    for (char byte = 0; byte < 42; ++byte)
        bytes += byte; // with a NUL among them
    const auto code = QrCode::ofBytes(bytes);
    QVERIFY(code);
    QVERIFY2(std::ranges::count(ofBytes, hashOf(*code)) == 1, rowsOf(*code).constData());
}

// encryption.md 5.1: a version, two accounts and two fingerprints.
void tst_QrCode::aSafetyNumberFits_F2()
{
    const auto code = QrCode::ofBytes(QByteArray(1 + 16 + 32 + 16 + 32, '\xa5'));
    QVERIFY(code && code->version() <= 7);
}

// The three corners by which a reader finds it, the light line around them, and nothing outside.
void tst_QrCode::everySizeHasItsFrame_F2()
{
    for (const qsizetype size : {qsizetype(1), qsizetype(50), qsizetype(200), QrCode::bytesMax}) {
        const auto code = QrCode::ofBytes(QByteArray(size, 'x'));
        QVERIFY(code);
        const int last = code->width() - 1;
        QCOMPARE(code->width(), 17 + 4 * code->version());
        for (int i = 0; i < 7; ++i)
            QVERIFY(code->isDark(i, 0) && code->isDark(0, i) && code->isDark(last - i, 0) && code->isDark(0, last - i));
        for (int i = 0; i < 8; ++i)
            QVERIFY(!code->isDark(i, 7) && !code->isDark(7, i) && !code->isDark(last - i, 7) &&
                    !code->isDark(i, last - 7));
        QVERIFY(!code->isDark(-1, 0) && !code->isDark(0, -1) && !code->isDark(last + 1, 0) &&
                !code->isDark(0, last + 1));
        QVERIFY(*code == *QrCode::ofBytes(QByteArray(size, 'x')));
        QVERIFY(!(*code == *QrCode::ofBytes(QByteArray(size, 'y'))));
    }
}

void tst_QrCode::whatIsTooLongIsNone_F2()
{
    QVERIFY(!QrCode::ofBytes({}));
    QVERIFY(!QrCode::ofBytes(QByteArray(QrCode::bytesMax + 1, 'x')));
    QVERIFY(!QrCode::ofText({}));
    QVERIFY(!QrCode::ofText(QString(QrCode::bytesMax + 1, u'x')));
    QVERIFY(!QrCode::ofText(QString(QrCode::bytesMax, u'\u00e9'))); // two bytes each
    QVERIFY(!QrCode::ofText(QString(1'000'000, u'x')));
    QVERIFY(!QrCode::ofText(QStringLiteral("a") + QChar(0) + u'b')); // half of it would be shown
    QVERIFY(QrCode::ofText(QString(QrCode::bytesMax, u'x')));
}

QTEST_GUILESS_MAIN(tst_QrCode)
#include "tst_QrCode.moc"
