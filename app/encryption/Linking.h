// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/crypto/linking/LinkingNewDevice.h"
#include "app/crypto/linking/LinkingOldDevice.h"
#include "app/encryption/LinkAccount.h"
#include "app/encryption/LinkStream.h"
#include "app/encryption/Requests.h"
#include "app/encryption/Session.h"

#include <memory>
#include <set>

namespace porchlight::encryption {

/// Links a device, or lets this one be linked (encryption.md 5.9): runs the exchange of app/crypto/linking over
/// tell-device and device-says, hands what comes of it to the account's keys, and says how it stands. One at a time; a
/// new one ends the one before. A state machine on the storage thread; nothing of it outlives the run but what the
/// LinkAccount stores.
///
/// The new device has the account's key before the list that names it is published, and says so once that is durable:
/// so there is no instant at which the account lists a device that could not tell a forged list from a genuine one. Who
/// has a grant and is never listed stays pending, and nothing has changed.
class Linking
{
public:
    static constexpr milliseconds patience = 5min;      ///< for the two people, from the code on
    static constexpr milliseconds callPatience = 30s;   ///< for an answer to a code that was entered
    static constexpr milliseconds finishPatience = 3min; ///< for what follows when both have confirmed

    /// All handed in must outlive this.
    Linking(LinkAccount &account, const Session &session, Requests &requests, Random &random);

    void wanted(const engine::AskLinkCode &wish, Now now, engine::Out &out);
    void wanted(const engine::EnterLinkCode &wish, Now now, engine::Out &out);
    void wanted(const engine::ConfirmLink &wish, Now now, engine::Out &out);
    void wanted(const engine::CancelLink &wish, Now now, engine::Out &out);

    void online(Now now);
    void offline();
    /// True for device-says, and for the answer to something told here.
    bool received(const wire::Frame &frame, Now now, engine::Out &out);
    /// At the end of each step, after the account's keys have moved on.
    void work(Now now, engine::Out &out);
    milliseconds deadline() const;

private:
    enum class Phase : quint8 {
        Talking, ///< in the hands of app/crypto/linking
        Handing, ///< old: the grant is on its way
        Adding,  ///< old: the new device has it; the list is being published
        Taken,   ///< new: the grant is stored, this device is not listed yet
    };
    /// What ends with the linking.
    struct Running
    {
        engine::AskId ask = 0;
        RendezvousId rendezvous;
        std::unique_ptr<LinkingNewDevice> newDevice; ///< one of the two
        std::unique_ptr<LinkingOldDevice> oldDevice;
        LinkStream stream;
        milliseconds begun;
        milliseconds until;
        Phase phase = Phase::Talking;
        quint32 peer = 0; ///< its number, by the relay's word; 0: not heard yet
        LinkTerms terms = {};
        bool isFinishing = false;
        bool hasPresented = false;
        engine::LinkReport told = {};

        LinkSide &side() const { return newDevice ? static_cast<LinkSide &>(*newDevice) : *oldDevice; }
    };

    void take(const wire::DeviceSays &said, Now now, engine::Out &out);
    void takeThird(const LinkPacket &packet);
    void takeGoodbye(LinkPacket::Reason reason, engine::Out &out);
    void advance(Now now, engine::Out &out);
    void advanceNew(Now now, engine::Out &out);
    void advanceOld(Now now, engine::Out &out);
    void judgeTime(Now now, engine::Out &out);
    void tell(const LinkPacket &packet, engine::Out &out);
    void tellDue(Now now, engine::Out &out);
    void report(Now now, engine::Out &out);
    void done(engine::Out &out);
    void end(engine::LinkTrouble trouble, engine::Out &out);
    /// Without a word to the other side, which knows.
    void endQuietly(engine::LinkTrouble trouble, engine::Out &out);

    LinkAccount &m_account;
    const Session &m_session;
    Requests &m_requests;
    Random &m_random;
    std::optional<Running> m_running;
    std::set<quint64> m_tells; ///< not answered yet
};

} // namespace porchlight::encryption
