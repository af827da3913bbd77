// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/encryption/Desk.h"
#include "tests/encryption/World.h"

namespace porchlight::bench {

/// The device that is measured, whom it talks with, and a relay in memory between them. Person 0 is its own account.
class Scene
{
public:
    static constexpr int personsMost = 150;

    Scene() = default;
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;
    virtual ~Scene() = default;

    static AccountId account(int person) { return encryption::test::World::account(person); }
    static ConversationId with(int person);

    Desk &desk() { return *m_desk; }
    /// Somebody who can be written to, with @p devices. False: that has gone wrong.
    virtual bool addPerson(int person, quint32 devices) = 0;
    /// Further devices of the desk's own account, linked by the desk. False: that has gone wrong.
    virtual bool addOwnDevices(quint32 count) = 0;
    /// The first device of somebody says something in its conversation with the desk.
    virtual void say(int person, int times, const QString &text) = 0;
    /// What the relay holds of the mailbox and of a log and has not given to the desk, in frames of at most @p most.
    std::vector<wire::Entries> takeMail();
    std::vector<wire::Entries> takeLog(int person, std::size_t most);

protected:
    static constexpr quint32 deskNumber = 1;

    /// @p store: with nothing in it.
    void makeDesk(Desk::Parts parts, Now &now);
    virtual const std::vector<wire::Entry> &log(const LogId &id) = 0;
    std::optional<wire::Frame> answer(const wire::Frame &request);
    virtual wire::Welcome welcome() = 0;
    virtual std::optional<wire::Frame> answerOther(const wire::Frame &request) = 0;

private:
    std::vector<wire::Entries> take(const LogId &id, std::size_t most);

    std::unique_ptr<Desk> m_desk;
    std::map<LogId, std::size_t> m_given;
};

/// Nothing is encrypted: what is said is the body.
std::unique_ptr<Scene> makePlainScene(std::unique_ptr<engine::LocalStore> store);
/// With the encryption as it is shipped, on all devices.
std::unique_ptr<Scene> makeSealedScene(std::unique_ptr<engine::LocalStore> store);

/// What people say is encoded as.
QByteArray contentOf(const QString &text);

} // namespace porchlight::bench
