// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationListModel.h"
#include "app/models/TimelineModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::ConversationListModel;
using porchlight::models::TimelineModel;

namespace {

PutGroupNote happened(quint64 message, Seq seq, GroupNote note)
{
    return {c1, idOf<MessageId>(message), seq, 1'000 * seq, std::move(note)};
}

PutEntry said(quint64 message, Seq seq, const AccountId &sender, const char *name, const QString &text)
{
    PutEntry put = entry(1, message, seq, sender, text);
    put.content.senderName = QString::fromUtf8(name);
    return put;
}

} // namespace

/// A group in the timeline and in the list, from the local database (D3).
class tst_GroupTimeline : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<models::Names> m_names;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<ConversationListModel> m_list;

    void commit(const LocalTransaction &transaction)
    {
        const LocalChanges changes = m_world->commit(transaction);
        m_names->refresh(changes);
        m_list->refresh(changes);
        m_model->refresh();
    }
    QString event(int row) const { return valueOf(*m_model, row, "event").toString(); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        PutConversation group{c1, {}, 1'000};
        group.isGroup = true;
        m_world->commit({group, PutGroup{c1, true, {me, ada, bob}, {}, 1'000},
                         PutHandles{c1, {{ada, QStringLiteral("ada")}, {bob, QStringLiteral("bob")}}},
                         PutGroupLook{c1, QStringLiteral("Slipway \u202ecrew"), "picture"}});
        m_names = std::make_unique<models::Names>(m_world->store.reader());
        m_names->setOwn(me);
        m_model = std::make_unique<TimelineModel>(m_world->store.reader(), m_world->sink);
        m_model->setPeople(*m_names, [](const QString &text) { return std::vector<Mention>{{ada, 0, quint32(text.size())}}; });
        m_list = std::make_unique<ConversationListModel>(m_world->store.reader());
        m_list->setNames(*m_names);
        m_model->open(QString::fromLatin1(c1.toHex()));
    }
    void cleanup()
    {
        m_list.reset();
        m_model.reset();
        m_world.reset();
    }

    void theHeadIsTheGroups_D3()
    {
        QVERIFY(m_model->isGroup() && !m_model->isOutside());
        QCOMPARE(m_model->title(), QStringLiteral("Slipway crew"));
        QCOMPARE(m_model->picture(), QByteArray("picture"));
        QCOMPARE(m_model->memberCount(), 3);
        QCOMPARE(m_model->avatarKey(), QString::fromLatin1(c1.toHex()));
        QSignalSpy changed(m_model.get(), &TimelineModel::headChanged);
        commit({PutGroupLook{c1, QString(), {}}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_model->title(), QStringLiteral("A group without a name"));
        commit({PutGroup{c1, false, {}, {me}, 0}});
        QVERIFY(m_model->isOutside());
        QCOMPARE(m_model->memberCount(), 2);
        QCOMPARE(changed.count(), 2);
    }
    void whatHappenedStandsBetweenTheMessages_D3()
    {
        GroupNote added{GroupNote::Kind::Added, ada, {bob, me}, 2};
        commit({happened(1, 1, {GroupNote::Kind::Created, ada}), happened(2, 2, added), said(3, 3, ada, "Ada", QStringLiteral("hello")),
                happened(4, 4, {GroupNote::Kind::MembersAdd, me, {}, 0, true}), said(5, 5, ada, "Ada", QStringLiteral("again"))});
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(event(4), QStringLiteral("created 0\n0 Ada"));
        QCOMPARE(event(3), QStringLiteral("added 2\n0 Ada\n0 @bob\n1 Someone"));
        QCOMPARE(event(2), QString());
        QCOMPARE(event(1), QStringLiteral("membersAdd 0\n1 Someone"));
        for (const int row : {0, 2}) // what happened ends a run
            QVERIFY(valueOf(*m_model, row, "runStart").toBool() && valueOf(*m_model, row, "runEnd").toBool());
        QVERIFY(m_model->actions()->offers(valueOf(*m_model, 1, "messageKey").toString()).isEmpty());
    }
    void whoWentKeepsTheirName_D3()
    {
        commit({said(1, 1, bob, "Bob\nBuilder", QStringLiteral("bye")), PutGroup{c1, true, {}, {bob}, 0},
                happened(2, 2, {GroupNote::Kind::Left, bob})});
        QCOMPARE(event(0), QStringLiteral("left 0\n0 Bob Builder"));
        commit({happened(3, 3, {GroupNote::Kind::Gone, AccountId(), {ada}, 1})});
        QCOMPARE(event(0), QStringLiteral("gone 1\n0 @ada\n0 @ada"));
    }
    void mentionsStandWhereTheyAreShown_D3()
    {
        PutEntry put = said(1, 1, ada, "Ada", QStringLiteral("\u0001hi @me and @bob"));
        put.content.mentions = {{me, 4, 3}, {bob, 12, 4}};
        commit({put});
        QCOMPARE(valueOf(*m_model, 0, "text").toString(), QStringLiteral("hi @me and @bob"));
        QCOMPARE(valueOf(*m_model, 0, "mentions").toString(), QStringLiteral("3 3 1\n11 4 0"));
        QVERIFY(m_model->send(QStringLiteral("@ada")));
        QVERIFY(m_world->postedAs<Compose>().back().mentions == (std::vector<Mention>{{ada, 0, 4}}));
    }
    void betweenTwoNobodyIsMentioned_D3()
    {
        m_world->commit({conversation(2, {ada})});
        m_model->open(QString::fromLatin1(c2.toHex()));
        QVERIFY(!m_model->isGroup());
        QVERIFY(m_model->send(QStringLiteral("@ada")));
        QVERIFY(m_world->postedAs<Compose>().back().mentions.empty());
    }
    void whoHasNoNameIsCalledByTheirHandle_D3()
    {
        commit({said(1, 1, bob, "", QStringLiteral("hi"))});
        QCOMPARE(valueOf(*m_model, 0, "senderName").toString(), QStringLiteral("@bob"));
    }
    void theListSaysWhatCameLast_D3()
    {
        QCOMPARE(valueOf(*m_list, 0, "name").toString(), QStringLiteral("Slipway crew"));
        QVERIFY(valueOf(*m_list, 0, "isGroup").toBool());
        QCOMPARE(valueOf(*m_list, 0, "picture").toByteArray(), QByteArray("picture"));
        QCOMPARE(valueOf(*m_list, 0, "avatarKey").toString(), QString::fromLatin1(c1.toHex()));
        commit({said(1, 1, bob, "", QStringLiteral("hi"))});
        QCOMPARE(valueOf(*m_list, 0, "previewSender").toString(), QStringLiteral("@bob"));
        QCOMPARE(valueOf(*m_list, 0, "preview").toString(), QStringLiteral("hi"));
        QVERIFY(!valueOf(*m_list, 0, "mentionsMe").toBool());
        PutEntry put = said(2, 2, ada, "Ada", QStringLiteral("@me"));
        put.content.mentions = {{me, 0, 3}};
        commit({put, PutMute{c1, 253'402'300'799'999}});
        QVERIFY(valueOf(*m_list, 0, "mentionsMe").toBool());
        QVERIFY(valueOf(*m_list, 0, "isMuted").toBool());
        commit({SetRead{c1, 2}});
        QVERIFY(!valueOf(*m_list, 0, "mentionsMe").toBool());
        commit({happened(3, 3, {GroupNote::Kind::InvitationChanged, me, {}, 0, false})});
        QCOMPARE(valueOf(*m_list, 0, "previewEvent").toString(), QStringLiteral("linkRevoked 0\n1 Someone"));
        QCOMPARE(valueOf(*m_list, 0, "previewSender").toString(), QString());
        QVERIFY(!valueOf(*m_list, 0, "previewIsMine").toBool());
        QCOMPARE(valueOf(*m_list, 0, "status").toString(), QString());
    }
    void aHandleFindsNoGroup_D2()
    {
        QVERIFY(!m_list->withHandle(QString()));
        QVERIFY(!m_list->withHandle(QStringLiteral("ada")));
    }
};

QTEST_GUILESS_MAIN(tst_GroupTimeline)
#include "tst_GroupTimeline.moc"
