// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/GroupPins.h"
#include "app/models/StatusName.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::GroupModel;
using porchlight::models::GroupPins;

/// What is pinned in the open group, as the windows see it (D3).
class tst_GroupPins : public QObject
{
    Q_OBJECT

    std::unique_ptr<ModelFixture> m_world;
    std::unique_ptr<models::Names> m_names;
    std::unique_ptr<GroupModel> m_group;
    std::unique_ptr<GroupPins> m_pins;

    GroupLook look() const { return {QStringLiteral("Hike"), "picture", m_world->store.reader().pins(c1)}; }
    /// As the engine does it.
    void carryOut()
    {
        const GroupLook said = m_world->postedAs<SetGroupLook>().back().look;
        m_world->commit({PutGroupLook{c1, said.title, said.picture, said.pins}});
        m_pins->refresh();
    }
    QStringList shown(const char *what) const
    {
        QStringList texts;
        for (const QVariant &pin : m_pins->pins())
            texts << pin.toMap().value(QString::fromLatin1(what)).toString();
        return texts;
    }
    static QString key(quint64 message) { return models::keyOf(idOf<MessageId>(message)); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ModelFixture>();
        LocalTransaction said{conversation(1, {ada, bob}), PutGroup{c1, true, {me, ada, bob}, {}, 1'000},
                              PutGroupLook{c1, QStringLiteral("Hike"), "picture"}};
        for (quint64 i = 1; i <= 7; ++i) {
            PutEntry message = entry(1, i, i, ada, QStringLiteral("word %1").arg(i));
            message.content.senderName = QStringLiteral("Ada");
            said.push_back(message);
        }
        m_world->commit(said);
        m_names = std::make_unique<models::Names>(m_world->store.reader());
        m_names->setOwn(me);
        m_group = std::make_unique<GroupModel>(m_world->store.reader(), m_world->sink, *m_names, [this] { return look(); });
        m_pins = std::make_unique<GroupPins>(m_world->store.reader(), m_world->sink, *m_names, *m_group, [this] { return look(); });
        m_group->show(c1);
        m_pins->show(c1);
        GroupTold told;
        told.conversation = c1;
        told.isMember = told.isAdmin = true;
        told.members = {{me, QStringLiteral("me"), true}, {ada, QStringLiteral("ada"), false}};
        m_group->onTold(told);
    }
    void cleanup()
    {
        m_pins.reset();
        m_group.reset();
        m_world.reset();
    }

    void oneIsPinnedAndUnpinned_D3()
    {
        QVERIFY(m_pins->mayPin() && m_pins->pins().isEmpty());
        m_pins->pin(key(1));
        const SetGroupLook said = m_world->postedAs<SetGroupLook>().back();
        QCOMPARE(said.look.title, QStringLiteral("Hike")); // and all else stays
        QCOMPARE(said.look.picture, QByteArray("picture"));
        QCOMPARE(said.look.pins, (std::vector<Reply>{{idOf<MessageId>(1), ada, QStringLiteral("word 1")}}));
        QVERIFY(!m_pins->isPinned(key(1))); // not before it is so
        carryOut();
        QVERIFY(m_pins->isPinned(key(1)));
        QCOMPARE(shown("text"), QStringList{QStringLiteral("word 1")});
        QCOMPARE(shown("author"), QStringList{QStringLiteral("Ada")});
        QCOMPARE(shown("messageKey"), QStringList{key(1)});
        m_pins->unpin(key(2));
        QCOMPARE(m_world->postedAs<SetGroupLook>().size(), 1u);
        m_pins->unpin(key(1));
        carryOut();
        QVERIFY(m_pins->pins().isEmpty());
    }

    void theOldestGoesWhenThereAreTooMany_D3()
    {
        for (quint64 i = 1; i <= pinsMax + 1; ++i) {
            m_pins->pin(key(i));
            carryOut();
        }
        QCOMPARE(m_pins->pins().size(), qsizetype(pinsMax));
        QCOMPARE(shown("text").first(), QStringLiteral("word 6"));
        QVERIFY(!m_pins->isPinned(key(1)));
        m_pins->pin(key(3)); // comes to the front
        carryOut();
        QCOMPARE(shown("text").first(), QStringLiteral("word 3"));
        QCOMPARE(m_pins->pins().size(), qsizetype(pinsMax));
    }

    void whoMayNotPinsNothing_D3()
    {
        GroupTold told;
        told.conversation = c1;
        told.isMember = true;
        told.members = {{me, QStringLiteral("me"), false}, {ada, QStringLiteral("ada"), true}};
        QSignalSpy changed(m_pins.get(), &GroupPins::changed);
        m_group->onTold(told);
        QVERIFY(!changed.isEmpty() && !m_pins->mayPin());
        m_pins->pin(key(1));
        QVERIFY(m_world->postedAs<SetGroupLook>().empty());
    }

    void onesOwnAreCalledSo_D3()
    {
        m_world->commit({PutGroupLook{c1, QStringLiteral("Hike"), {}, {{idOf<MessageId>(90), me, QStringLiteral("mine")}}}});
        m_pins->refresh();
        QCOMPARE(shown("author"), QStringList{QStringLiteral("You")});
    }

    void wordsAreAsTheyAreNow_D3()
    {
        m_world->commit({PutGroupLook{c1, QStringLiteral("Hike"), {}, {{idOf<MessageId>(1), ada, QStringLiteral("old words")},
                                                                       {idOf<MessageId>(99), bob, QStringLiteral("from \u202e before")}}}});
        m_pins->refresh();
        QCOMPARE(shown("text").first(), QStringLiteral("word 1"));
        QVERIFY(!shown("text").last().contains(QChar(0x202e))); // foreign, and made safe
        m_pins->show({});
        QVERIFY(m_pins->pins().isEmpty() && !m_pins->mayPin());
    }
};

QTEST_GUILESS_MAIN(tst_GroupPins)
#include "tst_GroupPins.moc"
