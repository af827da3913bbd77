// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/OutsideLink.h"
#include "shared/base/RelayAddress.h"
#include "tests/app_store/Samples.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::models;
using namespace porchlight::test;

/// A link from a browser comes from anybody: it is read, shown, and does nothing (F7).
class tst_OutsideLink final : public QObject
{
    Q_OBJECT

    static RelayAddress relay()
    {
        return {QStringLiteral("relay.harbour.example"), 8440, RelayAddress::Proof::Pin, idOf<KeyPin>(7)};
    }

private Q_SLOTS:
    void whatItIsIsSaid_F7()
    {
        OutsideLink link(nullptr);
        QVERIFY(link.kind().isEmpty());
        const QString invitation = InvitationLink{relay(), QStringLiteral("7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA")}.toString();
        link.open(u"  " + invitation + u"\n");
        if (link.kind() != u"invitation")
            QFAIL(qPrintable(invitation + u": " + link.kind() + link.error()));
        QCOMPARE(link.text(), invitation);
        QCOMPARE(link.place(), QStringLiteral("relay.harbour.example:8440"));
        const QString group = GroupLink{relay(), idOf<ConversationId>(4), idOf<GroupSecret>(5)}.toString();
        link.open(group);
        QCOMPARE(link.kind(), QStringLiteral("group"));
        QCOMPARE(link.text(), group);
        link.clear();
        QVERIFY(link.kind().isEmpty() && link.text().isEmpty() && link.place().isEmpty());
    }

    void whatIsMalformedIsAClearSentence_F7_data()
    {
        QTest::addColumn<QString>("text");
        const QString invitation = InvitationLink{relay(), QStringLiteral("7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA")}.toString();
        QTest::newRow("nothing") << QString();
        QTest::newRow("markup") << QStringLiteral("porchlight://<img src=x>/i/1");
        QTest::newRow("another scheme") << QStringLiteral("https://relay.harbour.example/i/7K3M");
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("an option") << QStringLiteral("--data=/tmp");
        QTest::newRow("no code") << relay().toString();
        QTest::newRow("cut off") << invitation.chopped(4);
        QTest::newRow("a line break") << QString(invitation).insert(20, u'\n');
        QTest::newRow("turned round") << QString(invitation).insert(20, QChar(0x202e));
        QTest::newRow("endless") << QString(u"porchlight://relay/i/" + QString(100'000, u'A'));
        QTest::newRow("bytes") << QStringLiteral("porchlight://relay/i/\x01\x02");
    }

    void whatIsMalformedIsAClearSentence_F7()
    {
        QFETCH(QString, text);
        OutsideLink link(nullptr);
        link.open(text);
        QCOMPARE(link.kind(), QStringLiteral("wrong"));
        QVERIFY(link.text().isEmpty() && link.place().isEmpty());
        QVERIFY2(link.error().endsWith(u'.') && link.error().size() < 200, qPrintable(link.error()));
    }
};

QTEST_GUILESS_MAIN(tst_OutsideLink)
#include "tst_OutsideLink.moc"
