// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/Bookkeeper.h"
#include "app/engine/Caution.h"
#include "app/engine/Connector.h"
#include "app/engine/Ephemera.h"
#include "app/engine/Faces.h"
#include "app/engine/History.h"
#include "app/engine/LogSync.h"
#include "app/engine/Outbox.h"
#include "app/engine/Receipts.h"
#include "app/engine/Preferences.h"

namespace porchlight::engine {

/// What one profile knows and does, as a state machine: events in; a transaction and effects out. Composed of the
/// Connector, the LogSync and the Outbox, which share nothing but the step, and of what fills the Outbox: the
/// Authoring for what people read, the Bookkeeper for one's own devices. Owns no thread, file, socket or clock.
///
/// The host feeds every event it has into one Out, calls conclude(), commits its transaction, then calls committed()
/// with a fresh Out, and so on while there is something in it: that is the group commit. When a commit fails nothing in
/// memory can be believed: the host makes a new engine from what the store has (crash-only), so there is no way back to
/// be forgotten.
class Engine
{
public:
    /// @p firstConnection must be above every connection id of engines before this one on the same host.
    Engine(const LocalImage &image, Seal &seal, Random &random, ConnectionId firstConnection = 0);

    void on(const EngineEvent &event, Now now, Out &out);
    /// All events of a step are in @p out: what may go next is sealed into its transaction.
    void conclude(Now now, Out &out);
    /// The transaction of the last Out is durable, or was empty. What that allows goes into @p out.
    void committed(Now now, Out &out);
    /// The monotonic time at which a Tick is wanted, or Never.
    milliseconds deadline() const;
    ConnectionId lastConnection() const { return m_connector.lastConnection(); }

private:
    void received(const FrameReceived &event, Now now, Out &out);
    void dispatch(const wire::Frame &received, Now now, Out &out);
    /// What the frame has meant for the others, by what stands in the transaction since @p before.
    void follow(const wire::Frame &received, std::size_t before, Now now, Out &out);
    void welcomed(const wire::Welcome &frame, Now now, Out &out);
    void refused(const wire::Error &frame, Now now, Out &out);
    void answered(const wire::Conversation &frame, Now now, Out &out);
    /// What came with one frame, for those who act upon it.
    void took(const LocalTransaction &transaction, std::size_t first, Now now, Out &out);
    /// The self conversation is asked for when the bookkeeper wants it.
    void askForNotes(Out &out);
    /// Sends a request that someone waits for, or tells them why not.
    template <class F>
    void ask(AskId ask, F request, Now now, Out &out);
    /// Who asked what this answers; null when nobody did, or not any more.
    AskId takeAsked(quint64 request);
    void prefer(const SetPreferences &event, Now now, Out &out);
    void heardFromOthers(const wire::Frame &frame, Now now, Out &out);
    void tick(Now now, Out &out);
    void noteRead(Out &out);
    void mayWrite(Now now, Out &out);
    void trimmed(const wire::Trimmed &frame, Now now, Out &out);
    /// Asks for what is missing, if its time has come.
    void fetchOlder(Out &out);
    /// What waited for its key and has it now; and what another device of the account has given.
    void takeLate(Now now, Out &out);
    void takeArrived(Now now, Out &out);
    /// Opens what was noted to be opened next.
    void openCarefully(Now now, Out &out);
    void sessionEnded(Out &out);
    quint64 nextRequest() { return m_lastRequest += 2; }

    Random &m_random;
    Seal &m_seal;
    Connector m_connector;
    Preferences m_preferences;
    LogSync m_sync;
    History m_history;
    Caution m_caution;
    Outbox m_outbox;
    Authoring m_authoring;
    Bookkeeper m_books;
    Faces m_faces;
    Ephemera m_ephemera;
    Receipts m_receipts;
    struct Asked
    {
        AskId ask = 0;
        milliseconds until{0};
    };
    std::map<quint64, Asked> m_asked; ///< by request: someone waits for them
    milliseconds m_readsUntil = Never; ///< so long what waited before this connection lets the logs go first
    bool m_holdsBack = false;          ///< the device was put back: then nothing at all goes out before
    bool m_readsAgain = false;         ///< as SetReadsAgain says
    quint32 m_device = 0;
    AccountId m_self;
    quint64 m_lastRequest = 0; ///< even; the outbox has the odd ones
};

} // namespace porchlight::engine
