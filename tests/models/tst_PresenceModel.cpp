// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/PresenceModel.h"
#include "app/models/StatusName.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::models;

namespace {

template <class Id>
Id idOf(unsigned char byte)
{
    std::array<unsigned char, Id::size> bytes;
    bytes.fill(byte);
    return Id(bytes);
}

const auto ada = idOf<AccountId>(1);
const auto talk = idOf<ConversationId>(7);

} // namespace

/// Who is there and who is typing, as windows ask for it, and what they tell (C1, C2, C4).
class tst_PresenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_posted.clear();
        m_model.reset(new PresenceModel(m_sink));
    }

    void whoTypesIsNamed_C4()
    {
        const QStringList typing{keyOf(talk)};
        QCOMPARE(m_model->typists(keyOf(talk), typing), QStringList());
        m_model->onTyping({talk, {ada, idOf<AccountId>(2)}});
        QCOMPARE(m_model->typists(keyOf(talk), typing), QStringList()); // nobody has told how they are called
        m_model->setNames([](const AccountId &account, const ConversationId &) { return account == ada ? QStringLiteral("Ada") : QStringLiteral("@bo"); });
        QCOMPARE(m_model->typists(keyOf(talk), typing), (QStringList{QStringLiteral("Ada"), QStringLiteral("@bo")}));
        QCOMPARE(m_model->typists(QStringLiteral("nonsense"), typing), QStringList());
        m_model->onTyping({talk, {}});
        QCOMPARE(m_model->typists(keyOf(talk), typing), QStringList());
    }
    void whoIsThere_C1()
    {
        QSignalSpy changed(m_model.get(), &PresenceModel::changed);
        QCOMPARE(state(), QString());
        m_model->onPresence({false, {{ada, quint8(wire::Presence::Online), {}}}});
        QCOMPARE(state(), QStringLiteral("online"));
        QVERIFY(!m_model->of(keyOf(ada), m_model->revision()).contains(QStringLiteral("lastActive")));
        m_model->onPresence({false, {{ada, quint8(wire::Presence::Offline), 1'700'000'000'000}}});
        QCOMPARE(state(), QStringLiteral("offline"));
        QCOMPARE(m_model->of(keyOf(ada), 0).value(QStringLiteral("lastActive")).toDateTime().toMSecsSinceEpoch(), 1'700'000'000'000);
        m_model->onPresence({false, {{ada, 77, {}}}}); // of a newer relay
        QCOMPARE(state(), QString());
        m_model->onPresence({false, {{ada, quint8(wire::Presence::Away), {}}}});
        QCOMPARE(state(), QStringLiteral("away"));
        m_model->onPresence({true, {}}); // the connection is lost
        QCOMPARE(state(), QString());
        QCOMPARE(m_model->of(QStringLiteral("<img src=x>"), 0).value(QStringLiteral("state")).toString(), QString());
        QCOMPARE(changed.count(), 5);
        QCOMPARE(m_model->revision(), 5);
    }

    void whoIsTyping_C4()
    {
        m_model->onTyping({talk, {ada}});
        QCOMPARE(m_model->typing(), QStringList{keyOf(talk)});
        m_model->onTyping({talk, {}});
        QCOMPARE(m_model->typing(), QStringList());
        m_model->setTyping(keyOf(talk), true);
        m_model->setTyping(QStringLiteral("nonsense"), true);
        QCOMPARE(m_posted.size(), std::size_t(1));
        const auto &typing = std::get<engine::SetTyping>(m_posted[0]);
        QVERIFY(typing.conversation == talk && typing.isTyping);
    }

    void whatIsOnTheScreenIsToldOnceAndWithEachConnection_C2()
    {
        m_model->watch({keyOf(talk), QStringLiteral("nonsense")});
        m_model->watch({keyOf(talk), QStringLiteral("nonsense")});
        QCOMPARE(m_posted.size(), std::size_t(1));
        QVERIFY(std::get<engine::Watching>(m_posted[0]).conversations == std::vector{talk});
        m_posted.clear();
        m_model->online(); // perhaps of an engine that was made anew
        QCOMPARE(m_posted.size(), std::size_t(2));
        QVERIFY(std::get<engine::Watching>(m_posted[0]).conversations == std::vector{talk});
        QVERIFY(!std::get<engine::SetActive>(m_posted[1]).isActive);
    }

    void aKeyOrTheMouseIsSomebody_C1()
    {
        QObject window;
        QEvent paint(QEvent::UpdateRequest);
        m_model->eventFilter(&window, &paint);
        QVERIFY(m_posted.empty());
        QEvent move(QEvent::MouseMove);
        for (int i = 0; i < 1'000; ++i)
            QVERIFY(!m_model->eventFilter(&window, &move)); // it goes on to whom it is for
        QCOMPARE(m_posted.size(), std::size_t(1));
        QVERIFY(std::get<engine::SetActive>(m_posted[0]).isActive);
    }

private:
    QString state() const { return m_model->of(keyOf(ada), m_model->revision()).value(QStringLiteral("state")).toString(); }

    std::vector<engine::EngineEvent> m_posted;
    EngineSink m_sink{[this](engine::EngineEvent event) { m_posted.push_back(std::move(event)); }};
    std::unique_ptr<PresenceModel> m_model;
};

QTEST_GUILESS_MAIN(tst_PresenceModel)
#include "tst_PresenceModel.moc"
