// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Linking.h"

#include "app/encryption/QrDrawing.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::LinkReport;
using engine::LinkTrouble;
using Stage = LinkReport::Stage;

namespace {

LinkTrouble troubleOf(LinkFailure failure)
{
    switch (failure) {
    case LinkFailure::WrongCommitment: return LinkTrouble::OtherCode;
    case LinkFailure::CodeUsedTwice: return LinkTrouble::UsedTwice;
    case LinkFailure::NotAccepted: return LinkTrouble::NotAccepted;
    case LinkFailure::Refused: return LinkTrouble::Stopped;
    case LinkFailure::TimedOut: return LinkTrouble::TimedOut;
    case LinkFailure::PeerLeft: return LinkTrouble::PeerLeft;
    case LinkFailure::WeakKey:
    case LinkFailure::Malformed:
    case LinkFailure::Replayed:
    case LinkFailure::OutOfOrder:
    case LinkFailure::Tampered:
    case LinkFailure::BeforeConfirmation: break;
    }
    return LinkTrouble::Tampered;
}

LinkTrouble troubleOf(LinkPacket::Reason reason)
{
    switch (reason) {
    case LinkPacket::Reason::Stopped: return LinkTrouble::StoppedThere;
    case LinkPacket::Reason::Differ: return LinkTrouble::Differ;
    case LinkPacket::Reason::TimedOut: return LinkTrouble::TimedOut;
    case LinkPacket::Reason::NotAccepted: return LinkTrouble::NotAccepted;
    case LinkPacket::Reason::UsedTwice: return LinkTrouble::UsedTwice;
    case LinkPacket::Reason::Other: break;
    }
    return LinkTrouble::Tampered;
}

LinkPacket::Reason reasonOf(LinkTrouble trouble)
{
    switch (trouble) {
    case LinkTrouble::Stopped: return LinkPacket::Reason::Stopped;
    case LinkTrouble::Differ: return LinkPacket::Reason::Differ;
    case LinkTrouble::TimedOut:
    case LinkTrouble::PeerLeft: return LinkPacket::Reason::TimedOut;
    case LinkTrouble::NotAccepted: return LinkPacket::Reason::NotAccepted;
    case LinkTrouble::UsedTwice: return LinkPacket::Reason::UsedTwice;
    default: return LinkPacket::Reason::Other;
    }
}

QString nameOr(const QString &name)
{
    return linkName(name).isEmpty() ? QStringLiteral("Porchlight") : name;
}

Stage stageOf(LinkStage stage, bool isNew)
{
    switch (stage) {
    case LinkStage::Comparing: return Stage::Comparing;
    case LinkStage::Waiting: return Stage::Waiting;
    case LinkStage::Transferring:
    case LinkStage::Done: return Stage::Finishing;
    case LinkStage::Meeting:
    case LinkStage::Introducing:
    case LinkStage::Ended: break;
    }
    return isNew ? Stage::ShowingCode : Stage::Calling;
}

LinkReport ended(engine::AskId ask, LinkTrouble trouble)
{
    LinkReport report;
    report.ask = ask;
    report.stage = trouble == LinkTrouble::None ? Stage::Done : Stage::Ended;
    report.trouble = trouble;
    return report;
}

} // namespace

Linking::Linking(LinkAccount &account, const Session &session, Requests &requests, Random &random)
    : m_account(account), m_session(session), m_requests(requests), m_random(random)
{
}

void Linking::wanted(const engine::AskLinkCode &wish, Now now, engine::Out &out)
{
    end(LinkTrouble::Stopped, out);
    if (m_account.isLive())
        return out.after.push_back(ended(wish.ask, LinkTrouble::None));
    const QString relay = m_account.relayName();
    if (!m_account.isPending() || relay.isEmpty())
        return out.after.push_back(ended(wish.ask, LinkTrouble::Unreachable));
    auto side = std::make_unique<LinkingNewDevice>(relay, nameOr(wish.ownName), m_random);
    LinkStream stream(m_random.id<LinkSession>(), LinkPacket::From::NewDevice, now);
    stream.send({side->hello()});
    const LinkCode code = side->code();
    m_running.emplace(Running{wish.ask, code.rendezvous, std::move(side), nullptr, std::move(stream), now.mono, now.mono + patience});
    m_running->told.code = code.toText();
    m_running->told.squares = drawn(QrCode::ofText(code.toText()));
    work(now, out);
}

void Linking::wanted(const engine::EnterLinkCode &wish, Now now, engine::Out &out)
{
    end(LinkTrouble::Stopped, out);
    const auto code = LinkCode::fromText(wish.code);
    const QString relay = m_account.relayName();
    const LinkTrouble trouble = !m_account.mayLink() ? LinkTrouble::NotManager
                              : !code ? LinkTrouble::NoCode
                              : relay.isEmpty() ? LinkTrouble::Unreachable
                              : LinkTrouble::None;
    if (trouble != LinkTrouble::None)
        return out.after.push_back(ended(wish.ask, trouble));
    auto side = std::make_unique<LinkingOldDevice>(*code, relay, nameOr(wish.ownName), m_random);
    LinkStream stream(m_random.id<LinkSession>(), LinkPacket::From::OldDevice, now);
    m_running.emplace(Running{wish.ask, code->rendezvous, nullptr, std::move(side), std::move(stream), now.mono, now.mono + patience});
    work(now, out);
}

void Linking::wanted(const engine::ConfirmLink &wish, Now now, engine::Out &out)
{
    if (!m_running || m_running->ask != wish.ask)
        return out.after.push_back(ended(wish.ask, LinkTrouble::Stopped));
    Running &run = *m_running;
    if (run.newDevice) {
        run.stream.send(run.newDevice->confirm());
    } else if (run.side().stage() == LinkStage::Comparing) {
        run.terms = {m_account.account(), run.peer, std::max(milliseconds(0), now.wall), wish.mayManageDevices};
        run.stream.send(run.oldDevice->confirm(run.terms));
    }
    work(now, out);
}

void Linking::wanted(const engine::CancelLink &wish, Now now, engine::Out &out)
{
    if (!m_running || m_running->ask != wish.ask)
        return out.after.push_back(ended(wish.ask, LinkTrouble::Stopped));
    if (m_running->phase == Phase::Adding)
        return work(now, out); // what has been signed cannot be taken back
    end(m_running->phase == Phase::Taken ? LinkTrouble::Unfinished : wish.doDigitsDiffer ? LinkTrouble::Differ : LinkTrouble::Stopped, out);
}

void Linking::online(Now now)
{
    if (m_running)
        m_running->stream.again(now);
}

void Linking::offline()
{
    m_tells.clear();
}

bool Linking::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (const auto *said = std::get_if<wire::DeviceSays>(&frame)) {
        take(*said, now, out);
        return true;
    }
    // That one was refused is as if it had been lost: it goes again in its time.
    if (const auto *answer = std::get_if<wire::Done>(&frame))
        return m_tells.erase(answer->request) > 0;
    if (const auto *answer = std::get_if<wire::Error>(&frame))
        return m_tells.erase(answer->request) > 0;
    return false;
}

void Linking::take(const wire::DeviceSays &said, Now now, engine::Out &out)
{
    if (!m_running || said.rendezvous != m_running->rendezvous || said.device == 0)
        return;
    Running &run = *m_running;
    const auto packet = LinkPacket::decoded(said.bytes);
    if (!packet || run.stream.isOwnSide(*packet))
        return;
    if (!run.stream.isFromPeer(*packet) || (run.peer != 0 && run.peer != said.device)) {
        takeThird(*packet);
        return work(now, out);
    }
    if (packet->kind == LinkPacket::Kind::Goodbye)
        return takeGoodbye(packet->reason, out);
    run.peer = said.device; // who is heard first is the one
    for (const QByteArray &message : run.stream.take(*packet, now))
        run.stream.send(run.side().receive(message));
    work(now, out);
}

// Whoever has our code as well answers to it as the one we talk with has done; with that the code is worth nothing.
void Linking::takeThird(const LinkPacket &packet)
{
    const bool isAnswer = packet.kind == LinkPacket::Kind::Part && packet.isLast && packet.number == 0
                          && packet.bytes.front() == char(LinkOpening::Answer);
    if (m_running->newDevice && isAnswer)
        m_running->newDevice->receive(packet.bytes);
}

void Linking::takeGoodbye(LinkPacket::Reason reason, engine::Out &out)
{
    switch (m_running->phase) {
    case Phase::Talking:
    case Phase::Handing:
        return endQuietly(troubleOf(reason), out);
    case Phase::Taken:
        return endQuietly(LinkTrouble::Unfinished, out);
    case Phase::Adding: // it has what it needs
        break;
    }
}

void Linking::work(Now now, engine::Out &out)
{
    if (m_running)
        advance(now, out);
    if (m_running)
        judgeTime(now, out);
    if (m_running)
        tellDue(now, out);
    if (m_running)
        report(now, out);
}

void Linking::advance(Now now, engine::Out &out)
{
    Running &run = *m_running;
    const LinkStage stage = run.side().stage();
    if (stage == LinkStage::Ended)
        return end(troubleOf(run.side().failure().value_or(LinkFailure::Malformed)), out);
    if (stage >= LinkStage::Transferring && !std::exchange(run.isFinishing, true))
        run.until = now.mono + finishPatience;
    if (stage < LinkStage::Transferring)
        return;
    if (run.newDevice)
        advanceNew(now, out);
    else
        advanceOld(now, out);
}

void Linking::advanceNew(Now now, engine::Out &out)
{
    Running &run = *m_running;
    if (run.side().stage() == LinkStage::Transferring && !run.hasPresented) {
        const auto device = m_account.presented(*run.newDevice->terms());
        if (!device)
            return end(LinkTrouble::NotAccepted, out);
        run.hasPresented = true;
        run.stream.send(run.newDevice->present(*device));
    } else if (run.phase == Phase::Talking && run.newDevice->grant()) {
        if (!m_account.take(*run.newDevice->grant(), out))
            return end(LinkTrouble::NotAccepted, out);
        run.phase = Phase::Taken;
        run.until = now.mono + finishPatience;
    }
    if (run.phase == Phase::Taken && m_account.isLive())
        done(out);
}

void Linking::advanceOld(Now now, engine::Out &out)
{
    Running &run = *m_running;
    const auto &device = run.oldDevice->device();
    if (run.phase == Phase::Talking && device) {
        if (!m_account.mayLink() || !m_account.accepts(run.terms, *device))
            return end(LinkTrouble::NotAccepted, out);
        run.stream.send(run.oldDevice->grant(m_account.grant(run.terms)));
        if (run.side().stage() == LinkStage::Ended)
            return end(LinkTrouble::NotAccepted, out);
        run.phase = Phase::Handing;
    }
    if (run.phase == Phase::Handing && run.stream.isAllTaken()) {
        if (!m_account.add(run.terms, *device, now, out))
            return end(LinkTrouble::Unfinished, out);
        run.phase = Phase::Adding;
    }
    if (run.phase != Phase::Adding)
        return;
    switch (m_account.adding(run.terms.deviceNumber)) {
    case LinkAccount::Adding::UnderWay:
        break;
    case LinkAccount::Adding::Done:
        return done(out);
    case LinkAccount::Adding::Failed:
        return end(LinkTrouble::Unfinished, out);
    }
}

void Linking::judgeTime(Now now, engine::Out &out)
{
    const Running &run = *m_running;
    const bool isTalking = run.phase == Phase::Talking || run.phase == Phase::Handing;
    if (run.until <= now.mono)
        return end(isTalking ? LinkTrouble::TimedOut : LinkTrouble::Unfinished, out);
    if (run.oldDevice && !run.stream.hasPeer() && run.begun + callPatience <= now.mono)
        return end(m_session.isOnline() ? LinkTrouble::NoAnswer : LinkTrouble::Unreachable, out);
    if (isTalking && run.stream.hasPeer() && run.stream.lastHeard() + LinkStream::gone <= now.mono)
        end(m_session.isOnline() ? LinkTrouble::PeerLeft : LinkTrouble::Unreachable, out);
}

void Linking::tell(const LinkPacket &packet, engine::Out &out)
{
    wire::TellDevice frame;
    frame.request = m_requests.next();
    frame.rendezvous = m_running->rendezvous;
    frame.bytes = packet.encoded();
    m_tells.insert(frame.request);
    // A mark confirms what is only in this transaction.
    m_session.sendAfter(std::move(frame), out);
}

void Linking::tellDue(Now now, engine::Out &out)
{
    if (!m_session.isOnline())
        return;
    for (const LinkPacket &packet : m_running->stream.due(now))
        tell(packet, out);
}

void Linking::report(Now now, engine::Out &out)
{
    Running &run = *m_running;
    LinkReport next = run.told;
    next.ask = run.ask;
    next.stage = stageOf(run.side().stage(), run.newDevice != nullptr);
    if (next.stage != Stage::ShowingCode) {
        next.code.clear();
        next.squares = {};
    }
    next.digits = run.side().digits();
    next.peerName = run.side().peerName();
    if (next == run.told)
        return;
    run.told = next;
    next.left = std::max(milliseconds(0), run.until - now.mono);
    out.after.push_back(next);
}

void Linking::done(engine::Out &out)
{
    endQuietly(LinkTrouble::None, out);
}

void Linking::end(LinkTrouble trouble, engine::Out &out)
{
    if (!m_running)
        return;
    if (m_session.isOnline() && m_running->stream.hasPeer())
        tell(m_running->stream.goodbye(reasonOf(trouble)), out);
    endQuietly(trouble, out);
}

void Linking::endQuietly(LinkTrouble trouble, engine::Out &out)
{
    LinkReport report = ended(m_running->ask, trouble);
    report.peerName = m_running->side().peerName();
    out.after.push_back(report);
    m_running.reset();
}

milliseconds Linking::deadline() const
{
    if (!m_running)
        return Never;
    const Running &run = *m_running;
    milliseconds next = run.until;
    if (m_session.isOnline())
        next = std::min(next, run.stream.deadline());
    if (run.stream.hasPeer())
        next = std::min(next, run.phase < Phase::Adding ? run.stream.lastHeard() + LinkStream::gone : Never);
    else if (run.oldDevice)
        next = std::min(next, run.begun + callPatience);
    return next;
}

} // namespace porchlight::encryption
