// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/GroupWorld.h"

#include <QTest>

#include <algorithm>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;
using engine::GroupChangeKind;

namespace {

int notesOf(Client &client, const ConversationId &group, GroupNote::Kind kind)
{
    const auto &notes = client.disk().notes[group];
    return int(std::ranges::count_if(notes, [&](const auto &note) { return note.second.kind == kind; }));
}

} // namespace

/// Title, picture and pins of a group: who may say so, and who knows it (D3).
class tst_GroupLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleAndPictureOfWhoMayOnly_D3();
    void theNameThatAGroupIsMadeWithIsNoNews();
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

void tst_GroupLooks::theNameThatAGroupIsMadeWithIsNoNews()
{
    GroupWorld w(2);
    const ConversationId group = w.found(w.at(1), {2});
    for (const int news : {0, 1, 2}) { // and each name after it is, also when nobody has written between
        for (const int account : {1, 2})
            QCOMPARE(notesOf(w.at(account), group, GroupNote::Kind::LookChanged), news);
        w.at(1).say(group, encodeContent({.type = quint64(Content::Type::GroupLook), .text = QStringLiteral("Hike %1").arg(news)}), false);
        w.world.run();
    }
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
    QCOMPARE(w.at(2).disk().looks[group].pins, pins);
    QCOMPARE(notesOf(w.at(2), group, GroupNote::Kind::PinsChanged), 1);
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
