// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationListModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::ConversationListModel;

/// The list of conversations: always in order, never reset for one message (A2, A4; style 12: it holds no rules).
class tst_ConversationListModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void open()
    {
        m_model = std::make_unique<ConversationListModel>(m_world->store.reader());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void commit(const LocalTransaction &transaction) { m_model->refresh(m_world->commit(transaction)); }
    QStringList previews() const { return column(*m_model, "preview"); }

private Q_SLOTS:
    void init() { m_world = std::make_unique<ModelFixture>(); }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_world.reset();
    }

    void everyRoleOfTheContract();
    void aNewMessageMovesItsRow_A4();
    void movesAreAlwaysRight_data();
    void movesAreAlwaysRight();
    void insertsWhatIsNew();
    void ticksFollowTheWatermarks_A2();
    void countsWhatIsUnread();
    void foreignTextIsOneSafeLine_F7();
    void notesToSelf();
    void findsByHandle();
};

void tst_ConversationListModel::everyRoleOfTheContract()
{
    m_world->commit({conversation(1), entry(1, 10, 1, ada, QStringLiteral("hello"))});
    open();
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(valueOf(*m_model, 0, "conversationKey").toString(), QString::fromLatin1(c1.toHex()));
    QCOMPARE(valueOf(*m_model, 0, "name").toString(), QStringLiteral("ada"));
    QCOMPARE(valueOf(*m_model, 0, "handle").toString(), QStringLiteral("ada"));
    QCOMPARE(valueOf(*m_model, 0, "avatarKey").toString(), QString::fromLatin1(ada.toHex()));
    QCOMPARE(valueOf(*m_model, 0, "isSelf").toBool(), false);
    QCOMPARE(valueOf(*m_model, 0, "preview").toString(), QStringLiteral("hello"));
    QCOMPARE(valueOf(*m_model, 0, "previewIsMine").toBool(), false);
    QCOMPARE(valueOf(*m_model, 0, "time").toDateTime().toMSecsSinceEpoch(), 1'000);
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QString());
    QCOMPARE(valueOf(*m_model, 0, "unread").toInt(), 1);
    commit({conversation(2, {bob}, 500)});
    QCOMPARE(m_model->count(), 2);
    QVERIFY(!valueOf(*m_model, 1, "time").toDateTime().isValid());
}

void tst_ConversationListModel::aNewMessageMovesItsRow_A4()
{
    m_world->commit({conversation(1), entry(1, 10, 1), conversation(2, {bob}), entry(2, 20, 2, bob),
                     conversation(3), entry(3, 30, 3)});
    open();
    QCOMPARE(previews(), (QStringList{QStringLiteral("message 30"), QStringLiteral("message 20"), QStringLiteral("message 10")}));
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QPersistentModelIndex follows = m_model->index(2);
    commit({entry(1, 11, 9)});
    QCOMPARE(previews(), (QStringList{QStringLiteral("message 11"), QStringLiteral("message 30"), QStringLiteral("message 20")}));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(follows.row(), 0);
    commit({entry(1, 12, 10)}); // it is at the top already
    QCOMPARE(moved.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void tst_ConversationListModel::movesAreAlwaysRight_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

// Rows move up and, when a message is taken away, down; the tester watches every signal.
void tst_ConversationListModel::movesAreAlwaysRight()
{
    QFETCH(int, seed);
    std::srand(unsigned(seed));
    open();
    quint64 message = 100;
    for (int step = 0; step < 60; ++step) {
        const quint64 id = 1 + quint64(std::rand()) % 8;
        const auto when = quint64(std::rand()) % 50;
        ++message;
        LocalTransaction transaction{conversation(id), composed(id, message, message)};
        std::get<PutComposed>(transaction[1]).composedMs = 1'000 * when;
        if (std::rand() % 2) {
            transaction.push_back(MarkFailed{idOf<ConversationId>(id), idOf<MessageId>(message), wire::ErrorCode::TooLarge});
            transaction.push_back(RemoveFailed{idOf<ConversationId>(id), idOf<MessageId>(message)});
        }
        commit(transaction);
        const QStringList keys = column(*m_model, "conversationKey");
        ConversationListModel fresh(m_world->store.reader());
        QCOMPARE(keys, column(fresh, "conversationKey"));
        QCOMPARE(previews(), column(fresh, "preview"));
    }
}

void tst_ConversationListModel::insertsWhatIsNew()
{
    open();
    QCOMPARE(m_model->count(), 0);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy counted(m_model.get(), &ConversationListModel::countChanged);
    commit({conversation(1), entry(1, 10, 1)});
    commit({conversation(2, {bob}), entry(2, 20, 5, bob)});
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(counted.count(), 2);
    QCOMPARE(column(*m_model, "handle"), (QStringList{QStringLiteral("bob"), QStringLiteral("ada")}));
}

void tst_ConversationListModel::ticksFollowTheWatermarks_A2()
{
    m_world->commit({conversation(1), composed(1, 10, 1)});
    open();
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QStringLiteral("sending"));
    QVERIFY(valueOf(*m_model, 0, "previewIsMine").toBool());
    commit({sent(1, 10, 1)});
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QStringLiteral("sent"));
    QCOMPARE(m_model->undelivered(), 1);
    commit({mark(1, ada, 1, 0)});
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QStringLiteral("delivered"));
    QCOMPARE(m_model->undelivered(), 0);
    commit({mark(1, ada, 1, 1)});
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QStringLiteral("read"));
}

void tst_ConversationListModel::countsWhatIsUnread()
{
    m_world->commit({conversation(1), entry(1, 10, 1), entry(1, 11, 2), conversation(2, {bob}), entry(2, 20, 1, bob)});
    open();
    QCOMPARE(m_model->totalUnread(), 3);
    QSignalSpy changed(m_model.get(), &ConversationListModel::totalUnreadChanged);
    commit({SetRead{c1, 2}});
    QCOMPARE(m_model->totalUnread(), 1);
    QCOMPARE(changed.count(), 1);
}

void tst_ConversationListModel::foreignTextIsOneSafeLine_F7()
{
    auto put = entry(1, 10, 1, ada, QStringLiteral("first\nsecond \u202Egnp.exe") + QString(5'000, u'x'));
    put.content.senderName = QStringLiteral("Ada\nYou: \u202E");
    m_world->commit({conversation(1), put});
    open();
    const QString preview = valueOf(*m_model, 0, "preview").toString();
    QVERIFY(preview.startsWith(QStringLiteral("first second gnp.exe")));
    QVERIFY(preview.size() <= 201);
    QCOMPARE(valueOf(*m_model, 0, "name").toString(), QStringLiteral("Ada You:"));
}

void tst_ConversationListModel::notesToSelf()
{
    m_world->commit({conversation(1, {}), composed(1, 10, 1)});
    open();
    QCOMPARE(valueOf(*m_model, 0, "name").toString(), QStringLiteral("Notes to self"));
    QVERIFY(valueOf(*m_model, 0, "isSelf").toBool());
    commit({sent(1, 10, 1)});
    QCOMPARE(valueOf(*m_model, 0, "status").toString(), QStringLiteral("read"));
}

void tst_ConversationListModel::findsByHandle()
{
    m_world->commit({conversation(1)});
    open();
    QCOMPARE(m_model->withHandle(QStringLiteral("ada")), std::optional(c1));
    QVERIFY(!m_model->withHandle(QStringLiteral("bob")));
}

QTEST_GUILESS_MAIN(tst_ConversationListModel)
#include "tst_ConversationListModel.moc"
