// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::GroupModel;

namespace {

const auto cy = idOf<AccountId>(4);

QString keyOf(const AccountId &account)
{
    return QString::fromLatin1(account.toHex());
}

/// Me, an admin, and the others.
GroupTold told(std::vector<GroupMemberTold> others, bool isAdmin = true)
{
    GroupTold group;
    group.conversation = c1;
    group.isMember = true;
    group.isAdmin = isAdmin;
    group.members = {{me, QStringLiteral("me"), isAdmin}};
    group.members.insert(group.members.end(), others.begin(), others.end());
    return group;
}

} // namespace

/// The open conversation when it is a group (D3).
class tst_GroupModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<models::Names> m_names;
    std::unique_ptr<GroupModel> m_model;
    GroupLook m_look;

    GroupMemberTold member(const AccountId &account, const char *handle, bool isAdmin = false) const
    {
        return {account, QString::fromLatin1(handle), isAdmin};
    }
    ChangeGroup lastChange() const { return m_world->postedAs<ChangeGroup>().back(); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        PutEntry said = entry(1, 1, 1, ada, QStringLiteral("hello"));
        said.content.senderName = QStringLiteral("Ada Lovelace");
        m_world->commit({conversation(1, {ada, bob, cy}), said});
        m_names = std::make_unique<models::Names>(m_world->store.reader());
        m_names->setOwn(me);
        m_look = {QStringLiteral("Old"), "picture"};
        m_model = std::make_unique<GroupModel>(m_world->store.reader(), m_world->sink, *m_names, [this] { return m_look; });
        m_model->show(c1);
    }
    void cleanup()
    {
        m_model.reset();
        m_world.reset();
    }

    void itIsShownOnceAndAgainToANewEngine_D3()
    {
        QCOMPARE(m_world->postedAs<ShowGroup>().size(), 1u);
        m_model->show(c1);
        QCOMPARE(m_world->postedAs<ShowGroup>().size(), 1u);
        m_model->online();
        QCOMPARE(m_world->postedAs<ShowGroup>().size(), 2u);
        QVERIFY(!m_model->isKnown());
        GroupTold other = told({member(ada, "ada")});
        other.conversation = c2;
        m_model->onTold(other);
        QVERIFY(!m_model->isKnown());
        m_model->onTold(told({member(ada, "ada")}));
        QVERIFY(m_model->isKnown() && m_model->isMember() && m_model->isOnlyAdmin());
        m_model->show({});
        QVERIFY(!m_model->isKnown());
        QCOMPARE(m_model->count(), 0);
        QVERIFY(m_world->postedAs<ShowGroup>().back().conversation.isNull());
    }
    void membersHaveNamesAndAreSearched_D3()
    {
        m_model->onTold(told({member(ada, "ada"), member(bob, "bob"), member(cy, "cy")}));
        QCOMPARE(column(*m_model, "name"), (QStringList{QString(), QStringLiteral("Ada Lovelace"), QString(), QString()}));
        QCOMPARE(m_model->memberCount(), 4);
        m_model->setSearch(QStringLiteral("love"));
        QCOMPARE(column(*m_model, "handle"), QStringList{QStringLiteral("ada")});
        m_model->setSearch(QStringLiteral("@B"));
        QCOMPARE(column(*m_model, "handle"), QStringList{QStringLiteral("bob")});
        QCOMPARE(m_model->memberCount(), 4);
    }
    void aNewNameIsSeenInAMoment_D3()
    {
        m_model->onTold(told({member(bob, "bob")}));
        PutEntry said = entry(1, 2, 2, bob, QStringLiteral("hello"));
        said.content.senderName = QStringLiteral("Bob");
        m_names->refresh(m_world->commit({said}));
        QSignalSpy changed(m_model.get(), &GroupModel::changed);
        for (int time = 0; time < 100; ++time)
            m_model->refresh();
        QTRY_COMPARE(valueOf(*m_model, 1, "name").toString(), QStringLiteral("Bob"));
        QCOMPARE(changed.count(), 1);
    }
    void oneIsCalledByOnesOwnName_D3()
    {
        m_names->setOwn(me, QStringLiteral("Ada Lovelace"));
        m_model->onTold(told({member(ada, "ada"), member(bob, "bob")}));
        QCOMPARE(valueOf(*m_model, 0, "isMe").toBool(), true);
        QCOMPARE(valueOf(*m_model, 0, "name").toString(), QStringLiteral("Ada Lovelace"));
        // There are two of that name now: it alone does not say whom one means.
        QCOMPARE(m_model->mentionsOf(QStringLiteral("@Ada Lovelace")), (std::vector<Mention>{{ada, 0, 4}})); // by the handle
        m_names->setOwn(me, QStringLiteral("Liv\nHaugen"));
        m_model->refresh();
        QTRY_COMPARE(valueOf(*m_model, 0, "name").toString(), QStringLiteral("Liv Haugen"));
        QCOMPARE(m_model->mentionsOf(QStringLiteral("@Ada Lovelace")), (std::vector<Mention>{{ada, 0, 13}}));
    }
    void changesAreToldRowByRow_D3()
    {
        std::vector<GroupMemberTold> many;
        for (quint64 at = 10; at < 1'009; ++at)
            many.push_back({idOf<AccountId>(at), QStringLiteral("m%1").arg(at), false});
        m_model->onTold(told(many));
        QCOMPARE(m_model->count(), 1'000);
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(m_model.get(), &GroupModel::modelReset);
        QSignalSpy removed(m_model.get(), &GroupModel::rowsRemoved);
        QSignalSpy inserted(m_model.get(), &GroupModel::rowsInserted);
        many[500].isAdmin = true; // admins come first
        std::rotate(many.begin(), many.begin() + 500, many.begin() + 501);
        many.erase(many.begin() + 900);
        many.push_back(member(ada, "zz"));
        m_model->onTold(told(many));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QVERIFY(valueOf(*m_model, 1, "isAdmin").toBool());
        QCOMPARE(valueOf(*m_model, 1, "handle").toString(), QStringLiteral("m510"));
        QCOMPARE(valueOf(*m_model, 999, "name").toString(), QStringLiteral("Ada Lovelace"));
    }
    void oneAttemptAtATimeAndInWords_D3()
    {
        m_model->onTold(told({member(ada, "ada")}));
        m_model->removeMember(keyOf(ada));
        QVERIFY(m_model->isBusy());
        QVERIFY(lastChange().kind == GroupChangeKind::Remove && lastChange().accounts == std::vector<AccountId>{ada});
        m_model->setMembersAdd(true);
        QVERIFY(m_world->postedAs<SetMembersAdd>().empty());
        m_model->onFailed({lastChange().ask + 1, wire::ErrorCode::Busy, {}}); // somebody else's
        QVERIFY(m_model->isBusy());
        m_model->onFailed({lastChange().ask, wire::ErrorCode::NotAllowed, QStringLiteral("no")});
        QVERIFY(!m_model->isBusy());
        QCOMPARE(m_model->error(), QStringLiteral("Only an admin of the group can do that."));
        QVERIFY(!m_model->offersLink());
        m_model->setMembersAdd(true);
        QCOMPARE(m_model->error(), QString());
        QVERIFY(m_world->postedAs<SetMembersAdd>().back().mayAdd);
        m_model->onDone({m_world->postedAs<SetMembersAdd>().back().ask});
        QVERIFY(!m_model->isBusy());
    }
    void whoCannotBeAddedMayComeByALink_D3()
    {
        m_world->commit({conversation(2, {idOf<AccountId>(9)})});
        m_model->onTold(told({member(ada, "ada")}));
        m_model->forget();
        QCOMPARE(m_model->people()->count(), 1); // c1 is told as one with ada, who is in it
        m_model->people()->toggle(keyOf(idOf<AccountId>(9)));
        m_model->addChosen();
        QVERIFY(lastChange().kind == GroupChangeKind::Add && lastChange().accounts.size() == 1);
        m_model->onFailed({lastChange().ask, wire::ErrorCode::KeysMissing, {}});
        QVERIFY2(m_model->error().contains(QStringLiteral("has made no keys")), qPrintable(m_model->error()));
        QVERIFY(m_model->offersLink());
        QCOMPARE(m_model->people()->chosenCount(), 1); // for another try
        m_model->addChosen();
        m_model->onDone({lastChange().ask});
        QCOMPARE(m_model->people()->chosenCount(), 0);
    }
    void fullIsSaidPlainly_D3()
    {
        std::vector<GroupMemberTold> many;
        for (quint64 at = 10; at < 1'009; ++at)
            many.push_back({idOf<AccountId>(at), QStringLiteral("m%1").arg(at), false});
        m_world->commit({conversation(2, {idOf<AccountId>(9)})});
        m_model->onTold(told(many));
        m_model->forget();
        m_model->people()->toggle(keyOf(idOf<AccountId>(9)));
        m_model->addChosen();
        QVERIFY(m_world->postedAs<ChangeGroup>().empty());
        QCOMPARE(m_model->error(), QStringLiteral("The group is full. A group can have 1,000 members."));
    }
    void theLastAdminLeavesAnotherBehind_D3()
    {
        m_model->onTold(told({member(ada, "ada"), member(bob, "bob")}));
        m_model->leave(QString());
        QVERIFY(!m_model->error().isEmpty() && m_world->postedAs<ChangeGroup>().empty());
        m_model->leave(keyOf(me));
        QVERIFY(m_world->postedAs<ChangeGroup>().empty());
        m_model->leave(keyOf(bob));
        const ChangeGroup first = lastChange();
        QVERIFY(first.kind == GroupChangeKind::Promote && first.accounts == std::vector<AccountId>{bob});
        m_model->onDone({first.ask});
        QVERIFY(m_model->isBusy());
        QVERIFY(lastChange().kind == GroupChangeKind::Leave && lastChange().ask != first.ask);
        m_model->onDone({lastChange().ask});
        QVERIFY(!m_model->isBusy());
        // Nothing is left when nobody became it.
        m_model->leave(keyOf(bob));
        m_model->onFailed({lastChange().ask, wire::ErrorCode::None, {}});
        QVERIFY(!m_model->isBusy() && lastChange().kind == GroupChangeKind::Promote);
    }
    void oneOfSeveralAdminsJustLeaves_D3()
    {
        m_model->onTold(told({member(ada, "ada", true)}));
        m_model->leave(QString());
        QVERIFY(lastChange().kind == GroupChangeKind::Leave && lastChange().accounts.empty());
    }
    void theLookIsToldWhole_D3()
    {
        m_model->onTold(told({}));
        m_model->setTitle(QStringLiteral("  New\n name "));
        const auto posted = m_world->postedAs<SetGroupLook>();
        QCOMPARE(posted.size(), 1u);
        QCOMPARE(posted[0].look.title, QStringLiteral("New name"));
        QCOMPARE(posted[0].look.picture, QByteArray("picture"));
        m_model->setTitle(QStringLiteral("Old")); // as it is
        m_model->setTitle(QStringLiteral("\u200b"));
        QCOMPARE(m_world->postedAs<SetGroupLook>().size(), 1u);
        m_model->removePicture();
        QCOMPARE(m_world->postedAs<SetGroupLook>()[1].look.title, QStringLiteral("Old"));
        QVERIFY(m_world->postedAs<SetGroupLook>()[1].look.picture.isEmpty());
        m_model->choosePicture(QUrl(QStringLiteral("https://example.org/a.png")));
        QVERIFY(!m_model->error().isEmpty());
        QCOMPARE(m_world->postedAs<SetGroupLook>().size(), 2u);
    }
    void theLinkIsACodeToo_D3()
    {
        GroupTold group = told({});
        group.isOpen = true;
        group.link = QStringLiteral("porchlight://r:1/g/x#y");
        group.squares = {2, QByteArray("\1\0\0\1", 4)};
        m_model->onTold(group);
        QCOMPARE(m_model->squares(), QStringLiteral("1001"));
        m_model->setOpen(false);
        QVERIFY(!m_world->postedAs<SetInvitation>().back().isOpen);
        m_model->onTold(told({}));
        QCOMPARE(m_model->squares(), QString());
    }
    void mentionsAreOfMembers_D3()
    {
        m_model->onTold(told({member(ada, "ada"), member(bob, "bob")}));
        const QVariantList found = m_model->found(QStringLiteral("LOV"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].toMap().value(QStringLiteral("words")).toString(), QStringLiteral("Ada Lovelace"));
        QCOMPARE(m_model->found(QString()).size(), 2); // not oneself
        QVERIFY(m_model->found(QStringLiteral("x")).isEmpty());
        const QString text = QStringLiteral("@bob, (@ada lovelace) and @adam: mail a@bob or @me.");
        QVERIFY(m_model->mentionsOf(text) == (std::vector<Mention>{{bob, 0, 4}, {ada, 7, 13}, {me, 47, 3}}));
        QVERIFY(areMentionsOf(text, m_model->mentionsOf(text)));
    }
    void aNameThatTwoHaveMeansNeither_D3()
    {
        PutEntry said = entry(1, 2, 2, bob, QStringLiteral("hello"));
        said.content.senderName = QStringLiteral("ada lovelace");
        m_names->refresh(m_world->commit({said}));
        m_model->onTold(told({member(ada, "ada"), member(bob, "bob")}));
        QVERIFY(m_model->mentionsOf(QStringLiteral("@Ada Lovelace")) == (std::vector<Mention>{{ada, 0, 4}})); // by the handle
        QVERIFY(m_model->mentionsOf(QStringLiteral("@Ada_Lovelace")).empty());
        for (const QVariant &one : m_model->found(QStringLiteral("ada")))
            QVERIFY(!one.toMap().value(QStringLiteral("words")).toString().contains(u' '));
    }
    void atMostAsManyAsMayBe_D3()
    {
        m_model->onTold(told({member(bob, "bob")}));
        const QString text = QStringLiteral("@bob ").repeated(100);
        QCOMPARE(m_model->mentionsOf(text).size(), mentionsMax);
        QVERIFY(areMentionsOf(text, m_model->mentionsOf(text)));
    }
};

QTEST_GUILESS_MAIN(tst_GroupModel)
#include "tst_GroupModel.moc"
