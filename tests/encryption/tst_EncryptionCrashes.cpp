// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/World.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

/// A device that ends at any place, before or after its transaction, goes on from what is durable: nothing is lost,
/// nothing is read twice or otherwise, and no key seals two bodies (F1; encryption.md 5.7).
class tst_EncryptionCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F1_anywhereInATalk_data();
    void F1_anywhereInATalk();

private:
    /// True when the device ended in it.
    bool talkWithACrash(quint32 account, quint32 number, int chance);
};

void tst_EncryptionCrashes::F1_anywhereInATalk_data()
{
    QTest::addColumn<quint32>("account");
    QTest::addColumn<quint32>("number");
    QTest::newRow("who begins") << quint32(1) << quint32(1);
    QTest::newRow("who answers") << quint32(2) << quint32(1);
    QTest::newRow("who only reads") << quint32(1) << quint32(2);
}

void tst_EncryptionCrashes::F1_anywhereInATalk()
{
    QFETCH(quint32, account);
    QFETCH(quint32, number);
    int crashes = 0;
    while (crashes < 400 && talkWithACrash(account, number, crashes)) {
        if (QTest::currentTestFailed())
            return;
        ++crashes;
    }
    QVERIFY2(crashes > 20 && crashes < 400, QByteArray::number(crashes).constData());
}

bool tst_EncryptionCrashes::talkWithACrash(quint32 account, quint32 number, int chance)
{
    World world(7);
    const ConversationId talk = world.talk(1, 2);
    world.add(1, 1);
    world.add(2, 1);
    Client &ada = world.at(1, 1);
    Client &bob = world.at(2, 1);
    Client &other = world.add(1, 2);
    if (!world.link(ada, other))
        qFatal("a device was not linked");
    world.at(int(account), number).crashAfter(chance);
    std::vector<std::pair<MessageId, QByteArray>> said;
    const auto say = [&](Client &speaker, const QByteArray &text) { said.emplace_back(speaker.say(talk, text), text); };
    say(ada, "one");
    say(ada, "two");
    world.run();
    say(bob, "three");
    say(ada, "four, at the same time");
    world.run();
    say(bob, "five");
    world.run();
    const bool hasCrashed = !world.at(int(account), number).crashesAfter();
    world.at(int(account), number).crashAfter(1'000'000);
    world.advance(10min);                               // what was lost is asked for
    std::set<std::pair<QByteArray, QByteArray>> sealed; // key and iteration
    for (const auto &[device, client] : world.clients()) {
        for (const auto &[id, text] : said) {
            if (client->reads(talk, id, text))
                continue;
            const Row *row = client->row(talk, id);
            qWarning("crash %d: %s on %u/%u: state %d", chance, text.constData(), device.account.bytes()[0],
                     device.number, row ? int(row->state) : -1);
            QTest::qFail("not read", __FILE__, __LINE__);
        }
    }
    for (const wire::Entry &entry : world.relay.log(talk)) {
        if (keyOfBody(entry) && !sealed.emplace(entry.body.mid(33, 16), entry.body.mid(49, 4)).second)
            QTest::qFail("one iteration of a key sealed two bodies", __FILE__, __LINE__);
    }
    return hasCrashed;
}

QTEST_GUILESS_MAIN(tst_EncryptionCrashes)
#include "tst_EncryptionCrashes.moc"
