// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/Habit.h"
#include "app/house/HouseRelay.h"
#include "shared/base/FolderLock.h"

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
    /// Of Liv's profile, once it is built.
    const store::ProfilePaths &paths() const { return villager(Who::Liv).paths(); }
    const DataKey &key() const { return villager(Who::Liv).key(); }

private:
    using Conversations = std::vector<ConversationId>;

    Villager &villager(Who who) const { return *m_villagers[std::size_t(who)]; }
    void sweep() const;
    bool openRelay();
    bool settle();
    bool meet();
    bool talk();
    /// One thing that is said; where and by whom.
    struct Turn
    {
        const Scene *scene;
        ConversationId conversation;
        const Line *line;
    };
    bool say(const std::vector<Turn> &turns);
    bool isHeard(const Turn &turn);
    void react(const Turn &turn);
    void read(const Scene &scene, const ConversationId &conversation);
    engine::AskId ask(Who who, Who other);
    engine::AskId askGroup(const Scene &scene);
    bool verify(Who who);
    /// False: it has not become so in time.
    bool until(const char *what, const std::function<bool()> &isSo);

    const quint32 m_seed;
    QTemporaryDir m_folder;
    const FolderLock m_lock; ///< while there is somebody whose folder it is
    house::HouseRelay m_relay;
    QString m_link;
    QString m_trouble;
    AccountId m_liv;
    Conversations m_conversations; ///< as scenes()
    std::array<std::unique_ptr<Villager>, everybody> m_villagers;
    std::vector<std::unique_ptr<Habit>> m_habits;
};

} // namespace porchlight::demo
