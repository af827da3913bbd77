// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/TimelineModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::TimelineModel;

namespace {

QString keyOf(quint64 message)
{
    return QString::fromLatin1(idOf<MessageId>(message).toHex());
}

} // namespace

/// What a person does with the open conversation (A2, A6, E1): sends, reads.
class tst_TimelineActions : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<TimelineModel> m_model;

    void commit(const LocalTransaction &transaction)
    {
        m_world->commit(transaction);
        m_model->refresh();
    }
    QList<Seq> told() const
    {
        QList<Seq> seqs;
        for (const MarkRead &read : m_world->postedAs<MarkRead>())
            seqs.append(read.seq);
        return seqs;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        m_world->commit({conversation(1), entry(1, 1, 1), entry(1, 2, 2), entry(1, 3, 3)});
        m_model = std::make_unique<TimelineModel>(m_world->store.reader(), m_world->sink);
        m_model->open(QString::fromLatin1(c1.toHex()));
    }
    void cleanup()
    {
        m_model.reset();
        m_world.reset();
    }

    void sendsWhatWasTyped_A6()
    {
        const QString text = QStringLiteral("  two spaces before, a line after\n");
        QVERIFY(m_model->send(text));
        QCOMPARE(m_world->postedAs<Compose>().size(), 1u);
        QCOMPARE(m_world->postedAs<Compose>().at(0).text, text); // nothing is trimmed
        QCOMPARE(m_world->postedAs<Compose>().at(0).conversation, c1);
    }
    void blankIsNotSent()
    {
        for (const QString &text : {QString(), QStringLiteral(" \n\t \u00A0\u3000"), QStringLiteral("\u200B\u2060")}) {
            QVERIFY(!m_model->send(text));
            QVERIFY(!m_model->composeError().isEmpty());
        }
        QVERIFY(m_world->posted.empty());
        QVERIFY(m_model->send(QStringLiteral(".")));
        QCOMPARE(m_model->composeError(), QString());
    }
    void tooLongIsSaidInWords_E1()
    {
        QVERIFY(m_model->send(QString(16 * 1024, u'a')));
        QVERIFY(!m_model->send(QString(16 * 1024 + 1, u'a')));
        QVERIFY(m_model->composeError().contains(QStringLiteral("too long")));
        QVERIFY(!m_model->send(QString(16 * 1024 / 2, u'\u20AC'))); // three bytes each
        QCOMPARE(m_world->postedAs<Compose>().size(), 1u);
    }
    void nothingIsSentWithoutAConversation()
    {
        m_model->open(QString());
        QVERIFY(!m_model->send(QStringLiteral("hello")));
        QVERIFY(m_world->posted.empty());
    }

    // The view follows one's own message, whichever of the two words of it comes first.
    void tellsOfTheOwnMessage_data()
    {
        QTest::addColumn<bool>("isReadFirst");
        QTest::newRow("composed, then read") << false;
        QTest::newRow("read, then composed") << true;
    }
    void tellsOfTheOwnMessage()
    {
        QFETCH(bool, isReadFirst);
        QSignalSpy sentOwn(m_model.get(), &TimelineModel::sentOwn);
        QVERIFY(m_model->send(QStringLiteral("hello")));
        const AskId ask = m_world->postedAs<Compose>().at(0).ask;
        if (isReadFirst)
            commit({composed(1, 50, 1)});
        m_model->onComposed({ask, idOf<MessageId>(50)});
        if (!isReadFirst)
            commit({composed(1, 50, 1)});
        QCOMPARE(sentOwn.count(), 1);
        QCOMPARE(m_model->rowOf(keyOf(50)), 0);
        commit({entry(1, 51, 4, me)}); // written on another device
        QCOMPARE(sentOwn.count(), 1);
    }
    void whatCouldNotBeStoredComesBack_A6()
    {
        QSignalSpy notStored(m_model.get(), &TimelineModel::notStored);
        QVERIFY(m_model->send(QStringLiteral("do not lose me")));
        m_model->onFailed({999, wire::ErrorCode::StorageFull, QStringLiteral("someone else's")});
        QCOMPARE(notStored.count(), 0);
        m_model->onFailed({m_world->postedAs<Compose>().at(0).ask, wire::ErrorCode::StorageFull, QStringLiteral("disk full")});
        QCOMPARE(notStored.count(), 1);
        QCOMPARE(notStored.at(0).at(0).toString(), m_model->conversationKey());
        QCOMPARE(notStored.at(0).at(1).toString(), QStringLiteral("do not lose me"));
        QCOMPARE(m_model->composeError(), QStringLiteral("disk full"));
    }

    // A2: read is what the screen has shown, told once, and never backwards.
    void readIsToldOnce_A2()
    {
        m_model->shown(keyOf(2));
        m_model->shown(keyOf(2));
        m_model->shown(keyOf(1));
        QCOMPARE(told(), QList<Seq>{2});
        m_model->shown(keyOf(3));
        QCOMPARE(told(), (QList<Seq>{2, 3}));
        m_model->shown(keyOf(99));
        QCOMPARE(told().size(), 2);
    }
    void readUpToTheNewestOfTheOthers_A2()
    {
        commit({composed(1, 50, 1)}); // the newest row has no number yet
        m_model->shown(keyOf(50));
        QCOMPARE(told(), QList<Seq>{3});
        commit({sent(1, 50, 4)});
        m_model->shown(keyOf(50)); // one's own need no mark
        QCOMPARE(told(), QList<Seq>{3});
    }
    void whatAnotherDeviceReadIsNotToldAgain_B3()
    {
        commit({mark(1, me, 3, 3)});
        m_model->shown(keyOf(3));
        QCOMPARE(told(), QList<Seq>());
    }
    void whatWasReadBeforeIsNotToldAgain()
    {
        m_model->open(QString());
        m_world->commit({SetRead{c1, 3}});
        m_model->open(QString::fromLatin1(c1.toHex()));
        m_model->shown(keyOf(3));
        QCOMPARE(told(), QList<Seq>());
    }
};

QTEST_GUILESS_MAIN(tst_TimelineActions)
#include "tst_TimelineActions.moc"
