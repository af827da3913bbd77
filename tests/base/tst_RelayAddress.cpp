// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/RelayAddress.h"

#include <QTest>

using namespace porchlight;
using Proof = RelayAddress::Proof;

Q_DECLARE_METATYPE(porchlight::RelayAddress::Proof)

/// Where a relay is and what proves it (F3): nothing that was pasted leads to less proof than it says, and nothing
/// foreign becomes an address by accident (B-14).
class TestRelayAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_F3_data();
    void good_F3();
    void bad_F3_data();
    void bad_F3();
    void aDamagedPinIsNeverLess_F3();
    void everyBitOfThePinCounts_F3();
    void links_F3_data();
    void links_F3();
    void noLinks_F3_data();
    void noLinks_F3();
    void linksOfGroups_D3();
};

namespace {

const QString code = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ");
const KeyPin pin = *KeyPin::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1eff");

QString withPin(const char *address)
{
    return QString::fromLatin1(address) + u"#1." + pinText(pin);
}

} // namespace

void TestRelayAddress::good_F3_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Proof>("proof");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("socket");
    const auto row = [](const char *name, const QString &typed, Proof proof, const QString &text, const char *socket) {
        QTest::newRow(name) << typed << proof << text << QString::fromLatin1(socket);
    };
    const auto latin = [](const char *text) { return QString::fromLatin1(text); };
    row("pin", withPin("porchlight://relay.example:8440"), Proof::Pin, withPin("porchlight://relay.example:8440"),
        "wss://relay.example:8440");
    row("pin, slash", withPin("porchlight://Relay.Example/"), Proof::Pin, withPin("porchlight://relay.example:443"),
        "wss://relay.example:443");
    row("link", withPin("porchlight://[2001:db8::1]:1/i/0123456789abcdefghjkmnpq"), Proof::Pin,
        withPin("porchlight://[2001:db8::1]:1"), "wss://[2001:db8::1]:1");
    row("authority", latin("porchlight://chat.example"), Proof::Authority, latin("porchlight://chat.example:443"),
        "wss://chat.example:443");
    row("wss", latin("wss://chat.example:8440/"), Proof::Authority, latin("porchlight://chat.example:8440"),
        "wss://chat.example:8440");
    row("no scheme", latin(" chat.example:8440\n"), Proof::Authority, latin("porchlight://chat.example:8440"),
        "wss://chat.example:8440");
    row("loopback", latin("ws://127.0.0.1:8440/"), Proof::Loopback, latin("ws://127.0.0.1:8440"), "ws://127.0.0.1:8440");
    row("loopback, no scheme", latin("localhost:8440"), Proof::Loopback, latin("ws://localhost:8440"),
        "ws://localhost:8440");
    row("loopback six", latin("ws://[::1]:8440"), Proof::Loopback, latin("ws://[::1]:8440"), "ws://[::1]:8440");
    row("loopback with TLS", withPin("porchlight://127.0.0.1:8440"), Proof::Pin, withPin("porchlight://127.0.0.1:8440"),
        "wss://127.0.0.1:8440");
    row("other letters", QStringLiteral("porchlight://b\u00fccher.example:1"), Proof::Authority,
        latin("porchlight://xn--bcher-kva.example:1"), "wss://xn--bcher-kva.example:1");
}

void TestRelayAddress::good_F3()
{
    QFETCH(QString, typed);
    QFETCH(Proof, proof);
    QFETCH(QString, text);
    QFETCH(QString, socket);
    const auto address = parseRelayAddress(typed);
    QVERIFY2(address, address ? "" : qPrintable(address.error()));
    QCOMPARE(address->proof, proof);
    QCOMPARE(address->pin, proof == Proof::Pin ? pin : KeyPin());
    QCOMPARE(address->toString(), text);
    QCOMPARE(address->socketUrl(), socket);
    const auto again = parseRelayAddress(address->toString());
    QVERIFY(again && *again == *address); // what a profile stores is read as the same
}

void TestRelayAddress::bad_F3_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList bad{
        QString(), QStringLiteral("  "), QStringLiteral("::::"), QStringLiteral("porchlight://"),
        QStringLiteral("porchlight:///i/") + code, QStringLiteral("https://relay.example"),
        QStringLiteral("javascript://relay.example"), QStringLiteral("file:///etc/passwd"),
        QStringLiteral("porchlight://user@relay.example"), QStringLiteral("porchlight://u:p@relay.example:8440"),
        QStringLiteral("porchlight://relay.example?x=1"), QStringLiteral("porchlight://relay.example/other"),
        QStringLiteral("porchlight://relay.example/i/"), QStringLiteral("porchlight://relay.example/i/SHORT"),
        QStringLiteral("porchlight://relay.example/i/%2F") + code,
        QStringLiteral("porchlight://relay.example/i/../i/") + code, QStringLiteral("porchlight://relay.example:0"),
        QStringLiteral("porchlight://relay.example:65536"), QStringLiteral("porchlight://relay.example:x"),
        QStringLiteral("porchlight://relay example"), QStringLiteral("porchlight://relay.example\nHost: x"),
        QStringLiteral("porchlight://[fe80::1%25eth0]:1"), QStringLiteral("porchlight://rel\\ay.example"),
        QStringLiteral("porchlight://a*b.example"), QStringLiteral("porchlight://") + QString(300, u'a'),
        QString(100'000, u'a'), QStringLiteral("ws://relay.example"), QStringLiteral("ws://192.168.1.5:8440"),
        QStringLiteral("ws://127.0.0.1.example.org"), withPin("ws://127.0.0.1:8440"), withPin("https://relay.example")};
    for (qsizetype i = 0; i < bad.size(); ++i)
        QTest::addRow("%d %s", int(i), qPrintable(bad[i].left(40).simplified())) << bad[i];
}

void TestRelayAddress::bad_F3()
{
    QFETCH(QString, typed);
    const auto address = parseRelayAddress(typed);
    QVERIFY2(!address, address ? qPrintable(address->toString()) : "");
    QVERIFY(address.error().endsWith(u'.'));
    QVERIFY(address.error().size() < 200); // never what was typed
    QVERIFY(!parseInvitationLink(typed));
}

/// Cut, changed, of another version: refused, and never taken for a relay that an authority vouches for.
void TestRelayAddress::aDamagedPinIsNeverLess_F3()
{
    const QString good = withPin("porchlight://relay.example:8440");
    const qsizetype sharp = good.indexOf(u'#');
    for (qsizetype length = sharp + 1; length < good.size(); ++length)
        QVERIFY2(!parseRelayAddress(good.left(length)), qPrintable(good.left(length)));
    for (const QString &wrong : {QString(good + u'A'), QString(good + u'='), QString(good.left(sharp) + u"#2." + pinText(pin)),
                                 QString(good.left(sharp) + u"#1." + QString(43, u'+')),
                                 QString(good.left(sharp) + u"#1." + QString(43, u'%'))})
        QVERIFY2(!parseRelayAddress(wrong), qPrintable(wrong));
}

void TestRelayAddress::everyBitOfThePinCounts_F3()
{
    const QString text = pinText(pin);
    QCOMPARE(text.size(), 43);
    QCOMPARE(pinFromText(text), pin);
    // The last character holds four bits and two that are nobody's: they may not make a second writing of one pin.
    int accepted = 0;
    for (const char c : QByteArrayLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")) {
        if (pinFromText(QString(text.left(42) + QLatin1Char(c))))
            ++accepted;
    }
    QCOMPARE(accepted, 16);
    for (std::size_t bit = 0; bit < KeyPin::size * 8; ++bit) {
        auto bytes = pin.bytes();
        bytes[bit / 8] ^= static_cast<unsigned char>(1u << (bit % 8));
        QVERIFY(!isSamePin(KeyPin(bytes), pin));
    }
    QVERIFY(isSamePin(KeyPin(pin), pin));
}

void TestRelayAddress::links_F3_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const QString pinned = withPin(qPrintable(u"porchlight://relay.example:8440/i/" + code));
    QTest::newRow("as made") << pinned << pinned;
    QTest::newRow("spaces around") << QString(u"\n " + pinned + u"\t") << pinned;
    QTest::newRow("lower case") << withPin(qPrintable(u"porchlight://relay.example:8440/i/" + code.toLower())) << pinned;
    QTest::newRow("authority") << QString(u"porchlight://chat.example/i/" + code)
                               << QString(u"porchlight://chat.example:443/i/" + code);
}

void TestRelayAddress::links_F3()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    const auto link = parseInvitationLink(typed);
    QVERIFY(link);
    QCOMPARE(link->code, code);
    QCOMPARE(link->toString(), text);
    QVERIFY2(!link->relay.toString().contains(code) && !link->relay.socketUrl().contains(code), "the code is a secret");
    QVERIFY(!link->relay.socketUrl().contains(u'#'));
}

void TestRelayAddress::noLinks_F3_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("a code") << code;
    QTest::newRow("an address") << withPin("porchlight://relay.example:8440");
    QTest::newRow("a code too many") << withPin(qPrintable(u"porchlight://relay.example/i/" + code + code));
    QTest::newRow("damaged pin") << withPin(qPrintable(u"porchlight://relay.example/i/" + code)).chopped(1);
    QTest::newRow("in a sentence") << QString(u"Join: " + withPin(qPrintable(u"porchlight://relay.example/i/" + code)));
}

void TestRelayAddress::noLinks_F3()
{
    QFETCH(QString, typed);
    QVERIFY(!parseInvitationLink(typed));
}

void TestRelayAddress::linksOfGroups_D3()
{
    const auto group = *ConversationId::fromBytes(QByteArray(16, 'A'));
    const auto secret = *GroupSecret::fromBytes(QByteArray(32, 'C'));
    for (const QString &relay : {QStringLiteral("porchlight://relay.example:8440"), withPin("porchlight://relay.example:8440"),
                                 withPin("porchlight://[2001:db8::1]:8440"), QStringLiteral("ws://127.0.0.1:8440")}) {
        const auto address = parseRelayAddress(relay);
        QVERIFY2(address, qPrintable(relay));
        const GroupLink link{*address, group, secret};
        const QString text = link.toString();
        QVERIFY2(parseGroupLink(text) == link, qPrintable(text));
        QVERIFY(parseGroupLink(u' ' + text + u'\n') == link);
        QVERIFY(!parseInvitationLink(text));
        for (qsizetype i = 0; i < text.size(); ++i) { // nothing of it can be lost or be another
            QString bent = text;
            QVERIFY2(!parseGroupLink(bent.remove(i, 1)) || parseGroupLink(bent) != link, qPrintable(bent));
        }
        QVERIFY(!parseGroupLink(text.chopped(1)) && !parseGroupLink(text + u'A') && !parseGroupLink(u"Join: " + text));
    }
    QVERIFY(!parseGroupLink(QString()) && !parseGroupLink(withPin("porchlight://relay.example:8440")));
}

QTEST_GUILESS_MAIN(TestRelayAddress)
#include "tst_RelayAddress.moc"
