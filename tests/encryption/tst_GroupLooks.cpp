// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/GroupWorld.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::GroupChangeKind;

/// Title, picture and pins of a group: who may say so, and who knows it (D3).
class tst_GroupLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleAndPictureOfWhoMayOnly_D3();
    void whatIsPinnedIsSeenByWhoComesLater_D3();
};

void tst_GroupLooks::titleAndPictureOfWhoMayOnly_D3()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2, 3});
    const auto look = [](const QString &title) {
        return encodeContent({.type = quint64(Content::Type::GroupLook), .text = title, .picture = "\xff\xd8\xff picture"});
    };
    w.at(2).say(group, look(QStringLiteral("Mine")), false);
    w.world.run();
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Hike")));
    w.change(w.at(1), group, GroupChangeKind::Promote, {2});
    w.at(2).say(group, look(QStringLiteral("Ours")), false);
    w.world.run();
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Ours")));
    QCOMPARE(w.at(3).disk().looks[group].picture, QByteArray("\xff\xd8\xff picture"));
    GOOD(w.wrong());
}

void tst_GroupLooks::whatIsPinnedIsSeenByWhoComesLater_D3()
{
    GroupWorld w(3);
    const ConversationId group = w.found(w.at(1), {2});
    const MessageId key = w.at(2).say(group, "The key hangs behind the blue door");
    w.world.run();
    const std::vector<Reply> pins{{key, w.account(2), QStringLiteral("The key hangs behind the blue door")}};
    const auto say = [&](const std::vector<Reply> &pinned) {
        w.at(1).say(group, encodeContent({.type = quint64(Content::Type::GroupLook), .text = QStringLiteral("Hike"), .pins = pinned}), false);
        w.world.run();
    };
    say(pins);
    const auto lastNote = [&](Client &client) {
        std::map<GroupNote::Kind, int> kinds;
        for (const auto &[id, note] : client.disk().notes[group])
            ++kinds[note.kind];
        return kinds[GroupNote::Kind::PinsChanged];
    };
    QCOMPARE(w.at(2).disk().looks[group].pins, pins);
    QCOMPARE(lastNote(w.at(2)), 1);
    w.change(w.at(1), group, GroupChangeKind::Add, {3});
    w.world.advance(30s);
    QCOMPARE(w.at(3).disk().looks[group].pins, pins);
    QVERIFY(!w.at(3).reads(group, key, "The key hangs behind the blue door")); // no more of it than that
    const std::unique_ptr<World> after = w.world.copy();
    QCOMPARE(after->at(3, 1).disk().looks[group].pins, pins);
    say({});
    QVERIFY(w.at(3).disk().looks[group].pins.empty());
    GOOD(w.disagreement(group, {1, 2, 3}, QStringLiteral("Hike")));
    GOOD(w.wrong());
}

QTEST_GUILESS_MAIN(tst_GroupLooks)
#include "tst_GroupLooks.moc"
