// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationListModel.h"
#include "app/models/FaceModel.h"
#include "app/models/Mentioning.h"
#include "app/models/PeopleModel.h"
#include "app/models/PrivacyModel.h"
#include "app/models/TimelineModel.h"
#include "shared/base/Hash.h"
#include "tests/models/ModelFixture.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::models;

namespace {

const ConversationId withAda = directConversationId(me, ada);
const QByteArray picture = QByteArray("\xff\xd8\xff", 3) + QByteArray(40, 'p') + QByteArray("\xff\xd9", 2);

QString hexOf(const auto &id)
{
    return QString::fromLatin1(id.toHex());
}

PutConversation talkWithAda(bool isRequest = false)
{
    PutConversation put = conversation(1);
    put.conversation = withAda;
    put.isRequest = isRequest;
    return put;
}

PutFace shows(const AccountId &account, quint64 version, const QString &about = {}, const QByteArray &bytes = picture)
{
    return {account, {version, about, bytes}};
}

} // namespace

/// How people look on the screen, one's own page, the marks of who was verified, and what holds in one conversation alone (C4,
/// C5, D2, F2), over a real database.
class tst_FaceModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;

private Q_SLOTS:
    void init() { m_world = std::make_unique<ModelFixture>(); }

    void onesOwnIsReadAndChanged_D2()
    {
        FaceModel model(m_world->store.reader(), m_world->sink);
        model.setOwn(me);
        QSignalSpy changed(&model, &FaceModel::changed);
        model.refresh(m_world->commit({shows(ada, 1)}));
        QCOMPARE(changed.count(), 0);
        model.refresh(m_world->commit({shows(me, 1, QStringLiteral("On the porch"))}));
        QVERIFY(changed.count() == 1 && model.picture() == picture && model.about() == QStringLiteral("On the porch"));
        model.setAbout(QStringLiteral("  In the\ngarden "));
        const ChangeFace wish = m_world->postedAs<ChangeFace>().at(0);
        QVERIFY(wish.about == QStringLiteral("In the garden") && wish.picture == picture);
        model.setAbout(QStringLiteral("In the garden")); // nothing new
        QCOMPARE(m_world->posted.size(), std::size_t(1));
        model.removePicture();
        QVERIFY(m_world->postedAs<ChangeFace>().at(1).picture.isEmpty());
    }
    void aFileBecomesAPictureOrASentence_F7()
    {
        QTemporaryDir folder;
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString good = folder.filePath(QStringLiteral("me.png"));
        const QString bad = folder.filePath(QStringLiteral("bad.png"));
        QVERIFY(image.save(good));
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg/>") > 0);
        file.close();
        FaceModel model(m_world->store.reader(), m_world->sink);
        model.setOwn(me);
        model.choosePicture(QUrl::fromLocalFile(bad));
        QVERIFY(!model.error().isEmpty() && m_world->posted.empty());
        model.choosePicture(QUrl::fromLocalFile(good));
        QVERIFY(model.error().isEmpty());
        QVERIFY(isWholePicture(m_world->postedAs<ChangeFace>().at(0).picture)); // as others are asked to believe it
        model.choosePicture(QUrl(QStringLiteral("http://example.org/me.png")));
        QVERIFY(!model.error().isEmpty() && m_world->posted.size() == 1);
    }
    void theListShowsPicturesAndMarks_D2_F2()
    {
        m_world->commit({talkWithAda(), PutContact{ada, QStringLiteral("ada"), true}});
        ConversationListModel list(m_world->store.reader());
        list.setNames(m_world->names);
        PeopleModel people(m_world->store.reader(), m_world->sink, m_world->names);
        QAbstractItemModelTester tester(&list);
        QSignalSpy changed(&list, &ConversationListModel::dataChanged);
        const LocalChanges changes = m_world->commit({shows(ada, 1, QStringLiteral("Boats"))});
        m_world->names.refresh(changes);
        list.refresh(changes);
        people.refresh(changes);
        QVERIFY(changed.count() > 0);
        QCOMPARE(valueOf(list, 0, "picture").toByteArray(), picture);
        QCOMPARE(valueOf(people, 0, "picture").toByteArray(), picture);
        QCOMPARE(people.of(hexOf(withAda), 0).value(QStringLiteral("about")).toString(), QStringLiteral("Boats"));
        QVERIFY(!valueOf(list, 0, "isVerified").toBool() && !valueOf(people, 0, "isVerified").toBool());
        changed.clear();
        m_world->names.setVerified({ada});
        list.refreshVerified();
        QVERIFY(changed.count() == 1 && valueOf(list, 0, "isVerified").toBool() && valueOf(people, 0, "isVerified").toBool());
        QVERIFY(people.of(hexOf(withAda), 0).value(QStringLiteral("isVerified")).toBool());
        m_world->names.setVerified({}); // the identity has changed
        QVERIFY(!valueOf(list, 0, "isVerified").toBool() && !valueOf(people, 0, "isVerified").toBool());
    }
    void aStrangerShowsNothing_rule12()
    {
        m_world->commit({talkWithAda(true), shows(ada, 1, QStringLiteral("Boats"))});
        ConversationListModel list(m_world->store.reader());
        PeopleModel people(m_world->store.reader(), m_world->sink, m_world->names);
        QVERIFY(valueOf(list, 0, "picture").toByteArray().isEmpty());
        QVERIFY(people.of(hexOf(withAda), 0).value(QStringLiteral("about")).toString().isEmpty());
    }
    void inAGroupWhoeverWroteIsSeen_D2()
    {
        PutConversation group{c1, {}, 1'000};
        group.isGroup = true;
        m_world->commit({group, PutGroup{c1, true, {me, ada}, {}, 1'000}, entry(1, 1, 1), entry(1, 2, 2, bob)});
        TimelineModel timeline(m_world->store.reader(), m_world->sink);
        timeline.setPeople(m_world->names, {});
        timeline.open(hexOf(c1));
        QSignalSpy changed(&timeline, &TimelineModel::dataChanged);
        m_world->names.refresh(m_world->commit({shows(ada, 1)}));
        timeline.refreshFaces();
        QCOMPARE(changed.count(), 1);
        QVERIFY(valueOf(timeline, 0, "picture").toByteArray().isEmpty());
        QCOMPARE(valueOf(timeline, 1, "picture").toByteArray(), picture);
        m_world->names.refresh(m_world->commit({shows(ada, 2, {}, {})}));
        QVERIFY(valueOf(timeline, 1, "picture").toByteArray().isEmpty());
    }
    void anEditKeepsWhomItSpokeOf_D3()
    {
        PutConversation group{c1, {}, 1'000};
        group.isGroup = true;
        PutEntry mine = entry(1, 1, 1, me, QStringLiteral("come @bob, and @ada"));
        mine.mine = true;
        mine.content.mentions = {{bob, 5, 4}, {ada, 15, 4}};
        m_world->commit({group, PutGroup{c1, true, {me, ada}, {}, 1'000}, mine});
        TimelineModel timeline(m_world->store.reader(), m_world->sink);
        timeline.setPeople(m_world->names, [](const QString &text) { // bob has left, and is found no more
            const qsizetype at = text.indexOf(QStringLiteral("@ada"));
            return at < 0 ? std::vector<Mention>() : std::vector<Mention>{{ada, quint32(at), 4}};
        });
        timeline.open(hexOf(c1));
        const QString key = hexOf(idOf<MessageId>(1));
        QVERIFY(timeline.actions()->edit(key, QStringLiteral("@ada and @bob: come")));
        QVERIFY(m_world->postedAs<Edit>().at(0).mentions == (std::vector<Mention>{{ada, 0, 4}, {bob, 9, 4}}));
        QVERIFY(timeline.actions()->edit(key, QStringLiteral("come @bobby")));
        QVERIFY(m_world->postedAs<Edit>().at(1).mentions.empty());
        QVERIFY(mentionsKept(QStringLiteral("@ada"), {{ada, 0, 4}}, QStringLiteral("@ada"), {{bob, 0, 4}}).at(0).account == ada);
    }
    void oneConversationMayDiffer_C4_C5()
    {
        m_world->commit({talkWithAda()});
        PrivacyModel privacy(m_world->store.reader(), m_world->sink);
        PeopleModel people(m_world->store.reader(), m_world->sink, m_world->names);
        const auto holds = [&](const char *what) { return people.of(hexOf(withAda), 0).value(QString::fromLatin1(what)).toString(); };
        const auto wished = [&] { return m_world->postedAs<SetPreferences>().back(); };
        QVERIFY(holds("receipts").isEmpty() && holds("typing").isEmpty());
        quint64 seq = 0;
        const auto prefer = [&](const char *what, const char *choice) {
            privacy.preferIn(hexOf(withAda), QString::fromLatin1(what), QString::fromLatin1(choice));
            ++seq;
            PutEntry put = entry(0, 50 + seq, seq, me, QString());
            put.conversation = directConversationId(me, me);
            put.mine = true;
            put.entry.kind = quint8(wire::EntryKind::Silent);
            put.content = {.type = quint64(Content::Type::Preferences), .conversation = wished().conversation, .flags = wished().flags};
            m_world->commit({put});
        };
        prefer("receipts", "off");
        QVERIFY(wished().conversation == withAda && wished().flags == quint64(Preference::NoReceipts));
        prefer("typing", "on");
        QCOMPARE(wished().flags, quint64(Preference::NoReceipts) | quint64(Preference::Typing));
        QVERIFY(holds("receipts") == QStringLiteral("off") && holds("typing") == QStringLiteral("on"));
        prefer("receipts", "on");
        prefer("typing", "");
        QVERIFY(holds("receipts") == QStringLiteral("on") && holds("typing").isEmpty());
        const std::size_t posted = m_world->posted.size();
        privacy.preferIn(hexOf(withAda), QStringLiteral("receipts"), QStringLiteral("on"));
        privacy.preferIn(hexOf(withAda), QStringLiteral("tea"), QStringLiteral("on"));
        privacy.preferIn(QStringLiteral("no key"), QStringLiteral("typing"), QStringLiteral("on"));
        QCOMPARE(m_world->posted.size(), posted);
    }
};

QTEST_GUILESS_MAIN(tst_FaceModel)
#include "tst_FaceModel.moc"
