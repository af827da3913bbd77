// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DeliveryModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::DeliveryModel;

namespace {

QString keyOf(quint64 message)
{
    return QString::fromLatin1(idOf<MessageId>(message).toHex());
}

std::vector<wire::DeviceInfo> two()
{
    wire::DeviceInfo phone{4, QStringLiteral("phone\n<b>")};
    phone.cursor = 2;
    wire::DeviceInfo own{7, QStringLiteral("laptop")};
    own.cursor = 3;
    return {phone, own};
}

} // namespace

/// The delivery inspector: what the local database and one's devices say about the way of one's own message (A2, B1).
class tst_DeliveryModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<DeliveryModel> m_model;
    ConversationId m_opened;

    void commit(const LocalTransaction &transaction)
    {
        m_world->commit(transaction);
        m_model->refresh();
    }
    AskDevices lastAsk() const { return m_world->postedAs<AskDevices>().back(); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        m_world->commit({conversation(1), entry(1, 1, 1), composed(1, 50, 1, QStringLiteral("first\nsecond line"))});
        m_opened = c1;
        m_model = std::make_unique<DeliveryModel>(
            m_world->store.reader(), m_world->sink, [] { return 7u; }, [this] { return m_opened; });
    }
    void cleanup()
    {
        m_model.reset();
        m_world.reset();
    }

    void theWayIsLiveFromQueuedToRead_A2()
    {
        m_model->inspect(keyOf(50));
        QCOMPARE(m_model->messageKey(), keyOf(50));
        QCOMPARE(m_model->words(), QStringLiteral("first second line"));
        QCOMPARE(m_model->status(), QStringLiteral("sending"));
        QCOMPARE(m_model->queued().toMSecsSinceEpoch(), qint64(500));
        QVERIFY(!m_model->committed().isValid());
        QCOMPARE(m_model->sequence(), 0.0);
        QCOMPARE(m_model->others(), 1);
        QCOMPARE(m_model->delivered(), 0);
        QCOMPARE(m_model->peerName(), QStringLiteral("ada"));

        QSignalSpy changed(m_model.get(), &DeliveryModel::changed);
        commit({sent(1, 50, 2)});
        QCOMPARE(m_model->status(), QStringLiteral("sent"));
        QCOMPARE(m_model->committed().toMSecsSinceEpoch(), qint64(2'000));
        QCOMPARE(m_model->queued().toMSecsSinceEpoch(), qint64(500)); // both are known
        QCOMPARE(m_model->sequence(), 2.0);
        commit({mark(1, ada, 1, 1)}); // of what came before
        QCOMPARE(m_model->delivered(), 0);
        commit({mark(1, ada, 2, 1)});
        QCOMPARE(m_model->delivered(), 1);
        QCOMPARE(m_model->read(), 0);
        commit({mark(1, ada, 2, 2)});
        QCOMPARE(m_model->read(), 1);
        QCOMPARE(m_model->status(), QStringLiteral("read"));
        QCOMPARE(changed.count(), 4);
    }
    void eachOfSeveralIsCountedAndNobodyNamed_C5()
    {
        commit({conversation(1, {ada, bob}), sent(1, 50, 2), mark(1, ada, 2, 2)});
        m_model->inspect(keyOf(50));
        QCOMPARE(m_model->others(), 2);
        QCOMPARE(m_model->delivered(), 1);
        QCOMPARE(m_model->read(), 1);
        QCOMPARE(m_model->peerName(), QString());
        commit({mark(1, bob, 0, 3)}); // who has read it has it
        QCOMPARE(m_model->delivered(), 2);
    }
    void inASmallGroupItIsSaidWho_C5()
    {
        commit({conversation(1, {ada, bob}), sent(1, 50, 2), mark(1, ada, 2, 2)});
        m_model->inspect(keyOf(50));
        QCOMPARE(m_model->readBy().size(), 1);
        QCOMPARE(m_model->readBy()[0].toMap().value(QStringLiteral("name")).toString(), QStringLiteral("ada"));
        QVERIFY(m_model->deliveredTo().isEmpty());
        commit({mark(1, bob, 2, 0)});
        QCOMPARE(m_model->deliveredTo().size(), 1);
        QCOMPARE(m_model->deliveredTo()[0].toMap().value(QStringLiteral("accountKey")).toString(), QString::fromLatin1(bob.toHex()));
        QVERIFY(m_world->postedAs<AskReceipts>().empty());
    }
    void betweenTwoTheStopsSayIt_C5()
    {
        commit({sent(1, 50, 2), mark(1, ada, 2, 2)});
        m_model->inspect(keyOf(50));
        QVERIFY(m_model->readBy().isEmpty() && m_model->deliveredTo().isEmpty());
    }
    void inALargeGroupTheRelayCountsAndNobodyIsNamed_C5()
    {
        std::vector<AccountId> others;
        for (quint64 at = 100; at < 164; ++at)
            others.push_back(idOf<AccountId>(at));
        commit({conversation(1, {others.begin(), others.end() - 1})});
        m_model->inspect(keyOf(50));
        QVERIFY(m_world->postedAs<AskReceipts>().empty()); // 64 with oneself
        commit({conversation(1, others), mark(1, others[0], 2, 2)});
        m_model->inspect(keyOf(50));
        QVERIFY(m_world->postedAs<AskReceipts>().empty()); // the relay has not got it
        commit({sent(1, 50, 2)});
        const auto asked = m_world->postedAs<AskReceipts>();
        QCOMPARE(asked.size(), 1u);
        QVERIFY(asked[0].conversation == c1 && asked[0].seq == 2);
        QCOMPARE(m_model->others(), 64);
        QCOMPARE(m_model->read(), 0); // not by the mark that somebody let be seen
        m_model->onTold({asked[0].ask + 1, 64, 1, 1, {}, {}});
        QCOMPARE(m_model->delivered(), 0);
        m_model->onTold({asked[0].ask, 65, 12, 9, {}, {}});
        QCOMPARE(m_model->others(), 65);
        QCOMPARE(m_model->delivered(), 12);
        QCOMPARE(m_model->read(), 9);
        QVERIFY(m_model->readBy().isEmpty() && m_model->deliveredTo().isEmpty());
        m_model->online();
        const AskId again = m_world->postedAs<AskReceipts>().back().ask;
        m_model->onFailed({again, wire::ErrorCode::None, {}});
        QCOMPARE(m_model->delivered(), 12); // as it was known
        m_model->close();
        m_model->online();
        QCOMPARE(m_world->postedAs<AskReceipts>().back().ask, again);
    }
    void fromAnotherDeviceNothingIsKnownOfItsQueue_B1()
    {
        commit({entry(1, 60, 2, me)});
        m_model->inspect(keyOf(60));
        QVERIFY(!m_model->queued().isValid());
        QCOMPARE(m_model->committed().toMSecsSinceEpoch(), qint64(2'000));
    }
    void anotherLifeOfTheRelayTakesNothingBack_rule4()
    {
        commit({sent(1, 50, 2), mark(1, ada, 2, 2)});
        commit({BeginGeneration{idOf<GenerationId>(9)}});
        m_model->inspect(keyOf(50));
        QCOMPARE(m_model->sequence(), 0.0);
        QVERIFY(m_model->committed().isValid());
        QCOMPARE(m_model->delivered(), 1);
        QCOMPARE(m_model->read(), 1);
    }
    void refusedOnesSayWhy_A2()
    {
        commit({MarkFailed{c1, idOf<MessageId>(50), wire::ErrorCode::TooLarge}});
        m_model->inspect(keyOf(50));
        QCOMPARE(m_model->status(), QStringLiteral("failed"));
        QVERIFY(!m_model->failure().isEmpty());
        commit({RemoveFailed{c1, idOf<MessageId>(50)}});
        QCOMPARE(m_model->messageKey(), QString()); // it is gone, and so is the window
    }
    void onlyOnesOwnOfTheOpenConversation()
    {
        m_model->inspect(keyOf(1)); // ada's
        QCOMPARE(m_model->messageKey(), QString());
        m_model->inspect(QStringLiteral("nonsense"));
        QCOMPARE(m_model->messageKey(), QString());
        m_opened = c2;
        m_model->inspect(keyOf(50));
        QCOMPARE(m_model->messageKey(), QString());
        QVERIFY(m_world->postedAs<AskDevices>().empty());
    }
    void devicesComeWithTheirCursors_B1()
    {
        m_model->inspect(keyOf(50));
        QVERIFY(lastAsk().conversation == c1);
        m_model->devices()->onListed({lastAsk().ask, two()});
        QCOMPARE(column(*m_model->devices(), "name"), (QStringList{QStringLiteral("laptop"), QStringLiteral("phone <b>")}));
        QCOMPARE(valueOf(*m_model->devices(), 0, "cursor").toDouble(), 3.0);
        QVERIFY(valueOf(*m_model->devices(), 0, "isThis").toBool());
        QCOMPARE(m_world->postedAs<AskDevices>().size(), 1u);
        commit({sent(1, 50, 4)}); // cursors have moved with it
        QCOMPARE(m_world->postedAs<AskDevices>().size(), 2u);
        commit({mark(1, ada, 4, 4)});
        QCOMPARE(m_world->postedAs<AskDevices>().size(), 2u);
        m_model->close();
        m_model->devices()->reload();
        QCOMPARE(m_world->postedAs<AskDevices>().size(), 2u);
        QCOMPARE(m_model->messageKey(), QString());
    }
    void withoutAConnectionTheRestIsShown_B1()
    {
        m_model->inspect(keyOf(50));
        m_model->devices()->onFailed({lastAsk().ask, wire::ErrorCode::None, QStringLiteral("No connection.")});
        QCOMPARE(m_model->devices()->error(), QStringLiteral("No connection."));
        QCOMPARE(m_model->messageKey(), keyOf(50));
        m_model->devices()->reload(); // it is back
        QCOMPARE(m_world->postedAs<AskDevices>().size(), 2u);
        QCOMPARE(m_model->devices()->error(), QString());
    }
    void cursorsOfAnotherConversationAreNotShown_B1()
    {
        m_model->inspect(keyOf(50));
        m_model->devices()->onListed({lastAsk().ask, two()});
        m_model->close();
        m_world->commit({conversation(2), composed(2, 70, 1)});
        m_opened = c2;
        m_model->inspect(keyOf(70));
        QVERIFY(lastAsk().conversation == c2);
        QCOMPARE(m_model->devices()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_DeliveryModel)
#include "tst_DeliveryModel.moc"
