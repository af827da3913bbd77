// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/Almanac.h"
#include "app/demo/Habit.h"
#include "app/house/HouseRelay.h"
#include "shared/base/FolderLock.h"
#include "shared/base/RehearsalClock.h"

#include <QTemporaryDir>

#include <array>

namespace porchlight::demo {

/// `porchlight --demo`: a relay on loopback, an account for whoever looks, and people who write to it. Owns all of it, and the
/// temporary folder in which it is: that goes with it. On the main thread. Touches no profile, keyring or network but its own.
class Harbour final : public QObject
{
    Q_OBJECT

public:
    /// @p seed: of what chance decides. @p program: the relay's.
    explicit Harbour(quint32 seed, const QString &program = house::findRelayProgram());
    ~Harbour() override;

    /// Makes the accounts and what they have said so far; turns the event loop meanwhile. What went wrong, for people.
    std::optional<QString> build();
    /// build() comes back at once, with a word about that.
    void giveUp();
    /// From now on they live. The profile of Liv is the window's.
    void begin();

    QString folder() const { return m_folder.path(); }
    const Almanac &almanac() const { return m_almanac; }
    /// Of Liv's profile, once it is built.
    const store::ProfilePaths &paths() const { return villager(Who::Liv).paths(); }
    const DataKey &key() const { return villager(Who::Liv).key(); }

Q_SIGNALS:
    /// Something has changed with somebody.
    void stirred();

private:
    using Conversations = std::vector<ConversationId>;

    Villager &villager(Who who) const { return *m_villagers[std::size_t(who)]; }
    void sweep() const;
    bool openRelay();
    bool wakeAll();
    bool settle();
    bool meet();
    /// It is then, for the relay and everybody's app; never before what it was.
    bool goTo(milliseconds time);
    bool arrive();
    bool talk();
    /// One thing that is said; when, where and by whom.
    struct Turn
    {
        milliseconds at;
        const Scene *scene;
        ConversationId conversation;
        const Line *line;
    };
    bool say(const Turn &turn);
    bool react(const Turn &turn);
    bool areAgreed(const Turn &turn, const std::function<bool(const store::TimelineRow &newest)> &has) const;
    void read(const Scene &scene, const ConversationId &conversation);
    engine::AskId ask(Who who, Who other);
    engine::AskId askGroup(const Scene &scene);
    bool verify(Who who);
    /// False: it has not become so in time.
    bool until(const char *what, const std::function<bool()> &isSo);

    const quint32 m_seed;
    QTemporaryDir m_folder;
    const FolderLock m_lock; ///< while there is somebody whose folder it is
    const Almanac m_almanac;
    const std::shared_ptr<RehearsalClock> m_clock; ///< everybody's; the machine's once all of it has been said
    house::HouseRelay m_relay;
    bool m_isTimeTold = false; ///< by the relay, since it was asked
    QString m_link;
    QString m_trouble;
    AccountId m_liv;
    Conversations m_conversations; ///< as scenes()
    std::array<std::unique_ptr<Villager>, everybody> m_villagers;
    std::vector<std::unique_ptr<Habit>> m_habits;
};

} // namespace porchlight::demo
