// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/gateway/Admission.h"

#include <QTest>

using namespace porchlight::relay;

/// Who may come in (D5, G3).
class TestAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strangersOfOneAddress_D5();
    void whoSignedInMakesRoomForStrangers_D5();
    void anAddressInAll_D5();
    void loopbackAndProxiesAreExempt_D5();
    void aNetworkOfIpv6IsOneAddress_D5();
    void tooManyAtTheDoor_G3();

private:
    static AdmissionLimits small()
    {
        AdmissionLimits limits;
        limits.strangersPerAddress = 3;
        limits.connectionsPerAddress = 5;
        limits.strangersMax = 10;
        limits.strangersResume = 8;
        return limits;
    }
    const QHostAddress m_one{QStringLiteral("192.0.2.1")};
    const QHostAddress m_two{QStringLiteral("192.0.2.2")};
};

void TestAdmission::strangersOfOneAddress_D5()
{
    Admission admission(small());
    for (ConnectionId c = 1; c <= 3; ++c)
        QVERIFY(admission.arrived(c, m_one));
    QVERIFY(!admission.arrived(4, m_one));
    QVERIFY(!admission.arrived(5, QHostAddress(QStringLiteral("::ffff:192.0.2.1")))); // the same one
    QVERIFY(admission.arrived(6, m_two)); // others are served
    admission.left(2);
    admission.left(2);
    QVERIFY(admission.arrived(7, m_one));
    QVERIFY(!admission.arrived(8, m_one));
}

void TestAdmission::whoSignedInMakesRoomForStrangers_D5()
{
    Admission admission(small());
    for (ConnectionId c = 1; c <= 3; ++c)
        QVERIFY(admission.arrived(c, m_one));
    admission.signedIn(1);
    admission.signedIn(1);
    QVERIFY(admission.arrived(4, m_one));
    QVERIFY(!admission.arrived(5, m_one));
}

void TestAdmission::anAddressInAll_D5()
{
    Admission admission(small());
    for (ConnectionId c = 1; c <= 5; ++c) {
        QVERIFY(admission.arrived(c, m_one));
        admission.signedIn(c);
    }
    QVERIFY(!admission.arrived(6, m_one));
    admission.left(5);
    QVERIFY(admission.arrived(7, m_one));
}

void TestAdmission::loopbackAndProxiesAreExempt_D5()
{
    AdmissionLimits limits = small();
    Admission admission(limits);
    for (ConnectionId c = 1; c <= 20; ++c)
        QVERIFY(admission.arrived(c, QHostAddress::LocalHost) && admission.arrived(100 + c, m_two, true));
    limits.loopbackIsExempt = false;
    Admission strict(limits);
    for (ConnectionId c = 1; c <= 3; ++c)
        QVERIFY(strict.arrived(c, QHostAddress::LocalHost));
    QVERIFY(!strict.arrived(4, QHostAddress::LocalHost));
}

void TestAdmission::aNetworkOfIpv6IsOneAddress_D5()
{
    Admission admission(small());
    for (ConnectionId c = 1; c <= 3; ++c)
        QVERIFY(admission.arrived(c, QHostAddress(QStringLiteral("2001:db8:1:2::%1").arg(c))));
    QVERIFY(!admission.arrived(4, QHostAddress(QStringLiteral("2001:db8:1:2:aaaa::4"))));
    QVERIFY(admission.arrived(5, QHostAddress(QStringLiteral("2001:db8:1:3::4"))));
}

void TestAdmission::tooManyAtTheDoor_G3()
{
    Admission admission(small());
    for (ConnectionId c = 1; c <= 10; ++c) {
        QVERIFY(!admission.isCrowded());
        QVERIFY(admission.arrived(c, QHostAddress::LocalHost));
    }
    QVERIFY(admission.isCrowded() && !admission.hasRoomAgain());
    admission.left(1);
    QVERIFY(!admission.hasRoomAgain()); // not for every single one
    admission.signedIn(2);
    QVERIFY(admission.hasRoomAgain());
}

QTEST_APPLESS_MAIN(TestAdmission)
#include "tst_Admission.moc"
