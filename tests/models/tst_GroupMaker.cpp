// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupJoining.h"
#include "app/models/GroupMaker.h"
#include "app/models/GroupPicture.h"
#include "shared/base/RelayAddress.h"
#include "tests/models/ModelFixture.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::GroupJoining;
using porchlight::models::GroupMaker;

/// Making a group, and joining one by a link (D3).
class tst_GroupMaker : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<models::Names> m_names;
    std::unique_ptr<GroupMaker> m_maker;

    CreateGroup last() const { return m_world->postedAs<CreateGroup>().back(); }
    static QString keyOf(const AccountId &account) { return QString::fromLatin1(account.toHex()); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        m_world->commit({conversation(1, {ada}), conversation(2, {bob})});
        m_names = std::make_unique<models::Names>(m_world->store.reader());
        m_maker = std::make_unique<GroupMaker>(m_world->store.reader(), m_world->sink, *m_names);
        m_maker->clear();
    }
    void cleanup()
    {
        m_maker.reset();
        m_world.reset();
    }

    void itIsMadeOfThoseWhoAreChosen_D3()
    {
        QSignalSpy opened(m_maker.get(), &GroupMaker::opened);
        QCOMPARE(m_maker->people()->count(), 2);
        m_maker->create(QStringLiteral(" \n "));
        QVERIFY(!m_maker->error().isEmpty());
        QVERIFY(m_world->postedAs<CreateGroup>().empty());
        m_maker->people()->toggle(keyOf(bob));
        m_maker->people()->toggle(keyOf(ada));
        m_maker->people()->toggle(keyOf(bob));
        m_maker->create(QStringLiteral("Crew"));
        QVERIFY(m_maker->isBusy() && m_maker->error().isEmpty());
        QCOMPARE(last().look.title, QStringLiteral("Crew"));
        QVERIFY(last().members == std::vector<AccountId>{ada});
        m_maker->create(QStringLiteral("Crew"));
        QCOMPARE(m_world->postedAs<CreateGroup>().size(), 1u);
        m_maker->onReady({last().ask + 1, c3});
        QCOMPARE(opened.count(), 0);
        m_maker->onReady({last().ask, c3});
        QCOMPARE(opened.count(), 1);
        QVERIFY(!m_maker->isBusy());
        QCOMPARE(m_maker->people()->chosenCount(), 0);
    }
    void withoutAConnectionItWaitsForOne_D3()
    {
        m_maker->create(QStringLiteral("Crew"));
        m_maker->onFailed({last().ask, wire::ErrorCode::None, QStringLiteral("No connection.")});
        QVERIFY(m_maker->waits() && !m_maker->isBusy() && m_maker->error().isEmpty());
        m_maker->online();
        QVERIFY(m_maker->isBusy() && !m_maker->waits());
        QCOMPARE(m_world->postedAs<CreateGroup>().size(), 2u);
        QCOMPARE(last().look.title, QStringLiteral("Crew"));
        m_maker->onFailed({last().ask, wire::ErrorCode::None, {}});
        m_maker->clear(); // somebody thinks better of it
        m_maker->online();
        QCOMPARE(m_world->postedAs<CreateGroup>().size(), 2u);
    }
    void whatHindersIsSaidInWords_D3()
    {
        m_maker->people()->toggle(keyOf(ada));
        m_maker->create(QStringLiteral("Crew"));
        m_maker->onFailed({last().ask, wire::ErrorCode::NotAllowed, QStringLiteral("no")});
        QCOMPARE(m_maker->error(), QStringLiteral("@ada cannot be added by you. They can come by the invitation link."));
        QCOMPARE(m_maker->people()->chosenCount(), 1);
        m_maker->people()->toggle(keyOf(bob));
        m_maker->create(QStringLiteral("Crew"));
        m_maker->onFailed({last().ask, wire::ErrorCode::KeysMissing, {}});
        QVERIFY(m_maker->error().startsWith(QStringLiteral("One of them cannot be added yet")));
        m_maker->create(QStringLiteral("Crew"));
        m_maker->onFailed({last().ask, wire::ErrorCode::RateLimited, QStringLiteral("Wait a little.")});
        QCOMPARE(m_maker->error(), QStringLiteral("Wait a little."));
    }
    void somebodyNewIsLookedForByHandle_D2()
    {
        models::PeopleChoice &people = *m_maker->people();
        people.setSearch(QStringLiteral("ada"));
        QVERIFY(!people.canLookUp()); // is there already
        QCOMPARE(people.count(), 1);
        people.setSearch(QStringLiteral("not a handle"));
        QVERIFY(!people.canLookUp());
        people.setSearch(QStringLiteral("@Cy"));
        QVERIFY(people.canLookUp());
        QCOMPARE(people.count(), 0);
        people.lookUp();
        const AskId ask = m_world->postedAs<AskConversation>().back().ask;
        QCOMPARE(m_world->postedAs<AskConversation>().back().handle, QStringLiteral("cy"));
        people.onFailed({ask, wire::ErrorCode::UnknownHandle, QStringLiteral("Nobody here has that handle.")});
        QCOMPARE(people.error(), QStringLiteral("Nobody here has that handle."));
        people.lookUp();
        m_world->commit({conversation(3, {idOf<AccountId>(4)})});
        people.onReady({m_world->postedAs<AskConversation>().back().ask, c3});
        QCOMPARE(people.chosenCount(), 1);
        QCOMPARE(people.search(), QString());
        QCOMPARE(people.count(), 3);
    }
    void aPictureIsMadeSmallAndBare_D3()
    {
        QImage large(3'000, 2'000, QImage::Format_RGB32);
        for (int y = 0; y < large.height(); ++y) {
            for (int x = 0; x < large.width(); ++x)
                large.setPixel(x, y, qRgb((x * 7919 + y * 104729) % 256, (x * y) % 256, (x ^ y) % 256));
        }
        large.setText(QStringLiteral("Comment"), QStringLiteral("taken at home"));
        const auto made = models::groupPicture(large);
        QVERIFY(made);
        QVERIFY(made->size() <= models::groupPictureBytesMax);
        QVERIFY(made->startsWith("\xff\xd8\xff"));
        QVERIFY(!made->contains("taken at home"));
        const QImage small = QImage::fromData(*made);
        QVERIFY(small.width() == small.height() && small.width() <= models::groupPictureSide);
        QVERIFY(!models::groupPicture(QImage()));
        QVERIFY(!models::groupPictureFrom(QUrl(QStringLiteral("http://127.0.0.1/a.png"))));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG nothing of the kind");
        file.close();
        QVERIFY(!models::groupPictureFrom(QUrl::fromLocalFile(file.fileName())));
    }
    void aLinkSaysWhereItLeads_D3()
    {
        const auto linkTo = [](const QString &place) {
            return GroupLink{*parseRelayAddress(u"porchlight://" + place), c3, idOf<GroupSecret>(7)}.toString();
        };
        const QString ours = linkTo(QStringLiteral("home.example:8440"));
        GroupJoining joining(m_world->sink, [] { return QStringLiteral("home.example:8440"); });
        for (const QString &no : {QString(), QStringLiteral("ada"), QStringLiteral("porchlight://home.example:8440"), QString(ours.chopped(1)),
                                  QStringLiteral("porchlight://home.example:8440/i/ABCD"), QStringLiteral("/g/abc")}) {
            joining.setLink(no);
            QVERIFY2(joining.place().isEmpty() && !joining.isOurs(), qPrintable(no));
        }
        joining.join();
        joining.setLink(linkTo(QStringLiteral("other.example:8440")));
        QCOMPARE(joining.place(), QStringLiteral("other.example:8440"));
        QVERIFY(!joining.isOurs());
        joining.join();
        QVERIFY(m_world->postedAs<JoinGroup>().empty());
        joining.setLink(u"  " + ours + u' ');
        QVERIFY(joining.isOurs());
        joining.join();
        QVERIFY(joining.isBusy());
        QCOMPARE(m_world->postedAs<JoinGroup>().back().link, ours);
        joining.onFailed({m_world->postedAs<JoinGroup>().back().ask, wire::ErrorCode::NotAllowed, {}});
        QVERIFY(joining.error().contains(QStringLiteral("revoked")));
        joining.join();
        QSignalSpy opened(&joining, &GroupJoining::opened);
        joining.onReady({m_world->postedAs<JoinGroup>().back().ask, c3});
        QCOMPARE(opened.count(), 1);
        QVERIFY(joining.link().isEmpty() && !joining.isBusy());
    }
};

QTEST_GUILESS_MAIN(tst_GroupMaker)
#include "tst_GroupMaker.moc"
