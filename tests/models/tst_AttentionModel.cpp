// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/AttentionModel.h"
#include "app/models/ConversationListModel.h"
#include "tests/models/ModelFixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::models;

/// What the desktop is told, out of a real database: gathered, once, and never of what is being looked at (B1, C5).
class tst_AttentionModel final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<ConversationListModel> m_list;
    std::unique_ptr<DesktopSettings> m_settings;
    std::unique_ptr<AttentionModel> m_model;
    std::vector<AttentionNotice> m_told;
    QStringList m_withdrawn;
    bool m_isLocked = false;

    void commit(const LocalTransaction &transaction)
    {
        const LocalChanges changes = m_world->commit(transaction);
        m_list->refresh(changes);
        m_model->refresh(changes);
    }
    /// Long enough for what was gathered to be weighed.
    static void gathered() { QTest::qWait(int(AttentionModel::gatherFor.count()) + 150); }
    QStringList bodies() const
    {
        QStringList all;
        for (const AttentionNotice &notice : m_told)
            all.append(notice.body);
        return all;
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void oneOfABurst();
    void fiveThousandAtOnce();
    void ownMessagesAndOwnDevicesAreNoNews();
    void aGroupSaysWho();
    void whatIsWatchedIsNotTold_C5();
    void readOnAnotherDeviceItGoes();
    void levelsAndLocks_B1();
    void answersAndMarks();
    void foreignWordsAreOneSafeLine_F7();
};

void tst_AttentionModel::init()
{
    m_world = std::make_unique<ModelFixture>();
    m_world->names.setOwn(me);
    m_world->commit({conversation(1), entry(1, 10, 1), conversation(2, {ada, bob}), entry(2, 20, 1, bob)});
    m_list = std::make_unique<ConversationListModel>(m_world->store.reader());
    QFile::remove(m_folder.filePath(QStringLiteral("desktop.ini")));
    m_settings = std::make_unique<DesktopSettings>(m_folder.filePath(QStringLiteral("desktop.ini")));
    m_isLocked = false;
    m_model = std::make_unique<AttentionModel>(m_world->store.reader(), m_world->sink, *m_list, *m_settings, [this] { return m_isLocked; });
    m_model->setNames(m_world->names);
    m_model->begin();
    m_told.clear();
    m_withdrawn.clear();
    connect(m_model.get(), &AttentionModel::told, this, [this](const AttentionNotice &notice) { m_told.push_back(notice); });
    connect(m_model.get(), &AttentionModel::withdrawn, this, [this](const QString &key) { m_withdrawn.append(key); });
}

void tst_AttentionModel::cleanup()
{
    m_model.reset();
    m_settings.reset();
    m_list.reset();
    m_world.reset();
}

void tst_AttentionModel::oneOfABurst()
{
    for (quint64 i = 2; i <= 20; ++i)
        commit({entry(1, 10 + i, i)});
    gathered();
    QCOMPARE(bodies(), QStringList{QStringLiteral("message 30")});
    QCOMPARE(m_told[0].title, QStringLiteral("ada (20)"));
    commit({mark(1, ada, 20, 0)}); // a mark is no message
    gathered();
    QCOMPARE(m_told.size(), std::size_t(1));
}

void tst_AttentionModel::fiveThousandAtOnce()
{
    LocalTransaction all;
    for (quint64 i = 2; i <= 5'001; ++i)
        all.push_back(entry(1, 100 + i, i));
    const LocalChanges changes = m_world->commit(all);
    m_list->refresh(changes);
    QElapsedTimer watch;
    watch.start();
    m_model->refresh(changes);
    gathered();
    QCOMPARE(m_told.size(), std::size_t(1));
    QVERIFY2(watch.elapsed() < 2'000, qPrintable(QString::number(watch.elapsed())));
}

void tst_AttentionModel::ownMessagesAndOwnDevicesAreNoNews()
{
    commit({composed(1, 30, 1)});
    commit({sent(1, 30, 2)});
    commit({entry(1, 31, 3, me)});
    gathered();
    QVERIFY(m_told.empty());
}

void tst_AttentionModel::aGroupSaysWho()
{
    PutConversation group = conversation(3, {ada, bob});
    group.isGroup = true;
    commit({group, PutGroup{c3, true, {me, ada, bob}, {}, 1'000}, PutGroupLook{c3, QStringLiteral("Hike"), {}},
            entry(3, 40, 1, bob, QStringLiteral("hello all"))});
    gathered();
    QCOMPARE(m_told.size(), std::size_t(1));
    QCOMPARE(m_told[0].title, QStringLiteral("Hike"));
    QVERIFY2(m_told[0].body.endsWith(QStringLiteral(": hello all")), qPrintable(m_told[0].body));
    m_settings->setLevel(QString::fromLatin1(c3.toHex()), QStringLiteral("mentions"));
    commit({entry(3, 41, 2, bob, QStringLiteral("hello nobody"))});
    PutEntry mention = entry(3, 42, 3, bob, QStringLiteral("hello @me"));
    mention.content.mentions = {{me, 6, 3}};
    commit({mention, entry(3, 43, 4, bob, QStringLiteral("and so on"))});
    gathered();
    QCOMPARE(m_told.size(), std::size_t(2));
    QVERIFY2(m_told[1].body.endsWith(QStringLiteral(": hello @me")), qPrintable(m_told[1].body));
}

void tst_AttentionModel::whatIsWatchedIsNotTold_C5()
{
    m_model->setWatched({QString::fromLatin1(c1.toHex())});
    commit({entry(1, 50, 2), entry(2, 51, 2, bob)});
    gathered();
    QCOMPARE(m_told.size(), std::size_t(1));
    QCOMPARE(m_told[0].conversation, c2);
    m_model->setWatched({QString::fromLatin1(c2.toHex())});
    QCOMPARE(m_withdrawn, QStringList{QString::fromLatin1(c2.toHex())});
}

void tst_AttentionModel::readOnAnotherDeviceItGoes()
{
    commit({entry(1, 50, 2)});
    gathered();
    QCOMPARE(m_told.size(), std::size_t(1));
    commit({SetRead{c1, 2}});
    gathered();
    QCOMPARE(m_withdrawn, QStringList{QString::fromLatin1(c1.toHex())});
}

void tst_AttentionModel::levelsAndLocks_B1()
{
    const QString key = QString::fromLatin1(c1.toHex());
    m_settings->setLevel(key, QStringLiteral("nothing"));
    commit({entry(1, 50, 2)});
    gathered();
    QVERIFY(m_told.empty());
    m_settings->setLevel(key, QStringLiteral("all"));
    m_settings->quietFor(60);
    commit({entry(1, 51, 3)});
    gathered();
    QVERIFY(m_told.empty());
    m_settings->quietFor(0);
    commit({entry(1, 52, 4, ada, QStringLiteral("secret"))});
    gathered();
    QCOMPARE(bodies(), QStringList{QStringLiteral("secret")});
    m_isLocked = true;
    m_model->locked();
    QCOMPARE(m_withdrawn, QStringList{key});
    commit({entry(1, 53, 5, ada, QStringLiteral("secret"))});
    gathered();
    QCOMPARE(m_told.size(), std::size_t(2));
    QVERIFY(!m_told[1].body.contains(QStringLiteral("secret")) && !m_told[1].title.contains(QStringLiteral("ada")));
}

void tst_AttentionModel::answersAndMarks()
{
    const QString key = QString::fromLatin1(c1.toHex());
    commit({entry(1, 50, 2)});
    gathered();
    m_model->reply(key, QStringLiteral("  see you  "));
    QCOMPARE(m_world->postedAs<Compose>().size(), std::size_t(1));
    QCOMPARE(m_world->postedAs<Compose>()[0].text, QStringLiteral("see you"));
    QCOMPARE(m_world->postedAs<MarkRead>().size(), std::size_t(1));
    QCOMPARE(m_world->postedAs<MarkRead>()[0].seq, Seq(2));
    QCOMPARE(m_withdrawn, QStringList{key});
    m_model->reply(key, QStringLiteral(" \n "));
    m_model->reply(QStringLiteral("nonsense"), QStringLiteral("words"));
    m_model->reply(key, QString(20'000, u'x'));
    QCOMPARE(m_world->postedAs<Compose>().size(), std::size_t(1));
    m_isLocked = true; // a notice of before the lock is no door
    m_model->reply(key, QStringLiteral("words"));
    m_model->markRead(key);
    QCOMPARE(m_world->postedAs<Compose>().size(), std::size_t(1));
    QCOMPARE(m_world->postedAs<MarkRead>().size(), std::size_t(1));
}

void tst_AttentionModel::foreignWordsAreOneSafeLine_F7()
{
    commit({entry(1, 50, 2, ada, QStringLiteral("first\nsecond \u202Egnp.exe") + QString(5'000, u'x'))});
    gathered();
    QCOMPARE(m_told.size(), std::size_t(1));
    QVERIFY(m_told[0].body.startsWith(QStringLiteral("first second gnp.exe")));
    QVERIFY(m_told[0].body.size() <= 201);
}

QTEST_GUILESS_MAIN(tst_AttentionModel)
#include "tst_AttentionModel.moc"
