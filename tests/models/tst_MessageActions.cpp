// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineModel.h"
#include "tests/models/ModelFixture.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::MessageActions;
using porchlight::models::TimelineModel;

namespace {

QString keyOf(quint64 message)
{
    return QString::fromLatin1(idOf<MessageId>(message).toHex());
}

quint64 hoursAgo(int hours)
{
    return quint64(QDateTime::currentMSecsSinceEpoch()) - quint64(hours) * 3'600'000;
}

PutEntry at(PutEntry put, quint64 timeMs)
{
    put.entry.relayTimeMs = timeMs;
    return put;
}

PutEntry about(Content::Type type, quint64 message, Seq seq, const AccountId &sender, const QString &text, quint64 target)
{
    PutEntry put = at(entry(1, message, seq, sender, text), hoursAgo(1));
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content.type = quint64(type);
    put.content.target = idOf<MessageId>(target);
    return put;
}

} // namespace

/// What may be done with a message, and what the engine is asked for then (E1, A12, B2).
class tst_MessageActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<TimelineModel> m_model;

    MessageActions &actions() { return *m_model->actions(); }
    void commit(const LocalTransaction &transaction)
    {
        m_world->commit(transaction);
        m_model->refresh();
    }
    /// The names of what is offered, in alphabetical order.
    QStringList offered(quint64 message)
    {
        QStringList names;
        const QVariantMap all = actions().offers(keyOf(message));
        for (auto offer = all.begin(); offer != all.end(); ++offer) {
            if (offer.value().toBool())
                names.append(offer.key());
        }
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        m_world->commit({conversation(1), at(entry(1, 1, 1, ada, QStringLiteral("a question")), hoursAgo(1)),
                         at(entry(1, 2, 2, me, QStringLiteral("an answer")), hoursAgo(1))});
        m_model = std::make_unique<TimelineModel>(m_world->store.reader(), m_world->sink);
        m_model->open(QString::fromLatin1(c1.toHex()));
    }
    void cleanup()
    {
        m_model.reset();
        m_world.reset();
    }

    void ofOthersOneRepliesReactsCopiesAndHides_E1()
    {
        QCOMPARE(offered(1), (QStringList{QStringLiteral("copy"), QStringLiteral("deleteForMe"), QStringLiteral("react"),
                                          QStringLiteral("reply"), QStringLiteral("report")}));
        QCOMPARE(offered(99), QStringList());
    }
    void onesOwnHaveWindows_E1_A12()
    {
        QCOMPARE(offered(2), (QStringList{QStringLiteral("copy"), QStringLiteral("deleteForAll"), QStringLiteral("deleteForMe"),
                                          QStringLiteral("delivery"), QStringLiteral("edit"), QStringLiteral("react"),
                                          QStringLiteral("reply")}));
        commit({at(entry(1, 3, 3, me), hoursAgo(25)), at(entry(1, 4, 4, me), hoursAgo(49))});
        QVERIFY(!offered(3).contains(QStringLiteral("edit")) && offered(3).contains(QStringLiteral("deleteForAll")));
        QVERIFY(!offered(4).contains(QStringLiteral("edit")) && !offered(4).contains(QStringLiteral("deleteForAll")));
    }
    void whatIsNotThereYetOrNeverWillBe_A2()
    {
        commit({composed(1, 50, 1)});
        QVERIFY(offered(50).contains(QStringLiteral("edit")) && offered(50).contains(QStringLiteral("deleteForAll")));
        QVERIFY(!offered(50).contains(QStringLiteral("deleteForMe")) && !offered(50).contains(QStringLiteral("takeBack")));
        commit({MarkFailed{c1, idOf<MessageId>(50), wire::ErrorCode::TooLarge}});
        QCOMPARE(offered(50), (QStringList{QStringLiteral("copy"), QStringLiteral("delivery"), QStringLiteral("takeBack")}));
    }
    void whatCannotBeShownCannotBeCopied_B6()
    {
        auto damaged = at(entry(1, 3, 3, ada), hoursAgo(1));
        damaged.state = ContentState::Damaged;
        damaged.content = {};
        commit({damaged});
        QCOMPARE(offered(3), QStringList{QStringLiteral("deleteForMe")});
    }
    void aQuoteLeadsToItsMessage_E1()
    {
        auto reply = at(entry(1, 3, 3, ada), hoursAgo(1));
        reply.content.reply = Reply{idOf<MessageId>(2), me, QStringLiteral("an answer")};
        commit({reply});
        QVERIFY(offered(3).contains(QStringLiteral("showQuoted")));
        QCOMPARE(actions().find(valueOf(*m_model, 0, "replyKey").toString()), m_model->rowOf(keyOf(2)));
        QCOMPARE(actions().find(QStringLiteral("nonsense")), -1);
    }
    void editingGoesThroughTheSameLimits_E1()
    {
        QVERIFY(!actions().edit(keyOf(2), QStringLiteral(" \n")));
        QVERIFY(!m_model->composeError().isEmpty());
        QVERIFY(!actions().edit(keyOf(99), QStringLiteral("words")));
        QVERIFY(m_world->postedAs<Edit>().empty());
        QVERIFY(actions().edit(keyOf(2), QStringLiteral("better")));
        QCOMPARE(m_world->postedAs<Edit>().at(0).text, QStringLiteral("better"));
        QCOMPARE(m_world->postedAs<Edit>().at(0).target, idOf<MessageId>(2));
        QCOMPARE(m_model->composeError(), QString());
    }
    void editsAreShownWhole_E1()
    {
        commit({about(Content::Type::Edit, 10, 3, me, QStringLiteral("better\nin two lines"), 2)});
        QCOMPARE(valueOf(*m_model, m_model->rowOf(keyOf(2)), "edited").toBool(), true);
        QCOMPARE(actions().messageOf(keyOf(2)).value(QStringLiteral("whole")).toString(), QStringLiteral("better\nin two lines"));
        QCOMPARE(actions().messageOf(keyOf(2)).value(QStringLiteral("text")).toString(), QStringLiteral("better in two lines"));
        QCOMPARE(actions().messageOf(keyOf(2)).value(QStringLiteral("author")).toString(), QStringLiteral("You"));
        QCOMPARE(actions().messageOf(keyOf(99)).value(QStringLiteral("key")).toString(), QString());
    }
    void aReactionIsOneSignOrNone_E1()
    {
        actions().react(keyOf(1), QStringLiteral("👍"));
        actions().react(keyOf(1), QString());
        actions().react(keyOf(1), QStringLiteral("well done"));
        actions().react(keyOf(99), QStringLiteral("👍"));
        QCOMPARE(m_world->postedAs<React>().size(), 2u);
        QCOMPARE(m_world->postedAs<React>().at(0).emoji, QStringLiteral("👍"));
        QCOMPARE(m_world->postedAs<React>().at(1).emoji, QString());
        commit({about(Content::Type::Reaction, 11, 3, me, QStringLiteral("👍"), 1)});
        QCOMPARE(valueOf(*m_model, m_model->rowOf(keyOf(1)), "reactions").toString(), QStringLiteral("1 1 👍"));
    }
    void redactionTakesTheEditsAlong_A12()
    {
        commit({about(Content::Type::Edit, 10, 3, me, QStringLiteral("better"), 2)});
        actions().deleteForAll(keyOf(1)); // ada's
        QVERIFY(m_world->postedAs<Redact>().empty());
        actions().deleteForAll(keyOf(2));
        QCOMPARE(m_world->postedAs<Redact>().size(), 1u);
        QVERIFY(m_world->postedAs<Redact>().at(0).edits == std::vector<MessageId>{idOf<MessageId>(10)});
        actions().deleteForMe(keyOf(1));
        QCOMPARE(m_world->postedAs<DeleteForMe>().at(0).id, idOf<MessageId>(1));
    }
    void aDraftKeepsWhatItAnswers_B2()
    {
        actions().setDraft(m_model->conversationKey(), QStringLiteral("half"), keyOf(1));
        const SetDraft draft = m_world->postedAs<SetDraft>().at(0);
        QCOMPARE(draft.text, QStringLiteral("half"));
        QVERIFY(draft.reply && draft.reply->to == idOf<MessageId>(1) && draft.reply->quote == QStringLiteral("a question"));
        actions().setDraft(QStringLiteral("nonsense"), QStringLiteral("half"), QString());
        QCOMPARE(m_world->postedAs<SetDraft>().size(), 1u);

        const auto notes = idOf<ConversationId>(900);
        PutEntry told = entry(900, 12, 1, me, QString());
        told.entry.kind = quint8(wire::EntryKind::Silent);
        told.content = {.type = quint64(Content::Type::Draft), .text = QStringLiteral("from the phone"),
                        .reply = Reply{idOf<MessageId>(1), ada, QStringLiteral("a question")}, .conversation = c1};
        QSignalSpy changed(&actions(), &MessageActions::draftChanged);
        commit({PutConversation{notes, {{me, QStringLiteral("me")}}, 1}, told});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(actions().draft().value(QStringLiteral("text")).toString(), QStringLiteral("from the phone"));
        QCOMPARE(actions().draft().value(QStringLiteral("replyKey")).toString(), keyOf(1));
    }
};

QTEST_GUILESS_MAIN(tst_MessageActions)
#include "tst_MessageActions.moc"
