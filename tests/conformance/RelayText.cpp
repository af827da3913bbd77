// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RelayText.h"

#include "shared/base/Result.h"

#include <algorithm>

namespace porchlight::test {

using namespace relay;

namespace {

/// Puts values one after the other.
class Words
{
public:
    Words &operator<<(const char *word) { return add(word); }
    Words &operator<<(const QByteArray &bytes) { return add(bytes.toPercentEncoding()); }
    Words &operator<<(const QString &text) { return add(text.toUtf8()); }
    Words &operator<<(quint64 number) { return add(QByteArray::number(number)); }
    Words &operator<<(wire::ErrorCode code) { return add("e" + QByteArray::number(int(code))); }
    template <class Tag, std::size_t Length>
    Words &operator<<(const ByteId<Tag, Length> &id)
    {
        return add(id.toHex());
    }
    Words &operator<<(const DeviceId &device) { return *this << device.account << quint64(device.number); }
    Words &operator<<(const LogId &log) { return *this << quint64(log.kind) << log.conversation; }
    Words &operator<<(const wire::Entry &e)
    {
        return *this << "\n entry" << e.seq << e.ordinal << quint64(e.kind) << e.sender << quint64(e.senderDevice)
                     << e.number << e.id << e.epoch << e.relayTimeMs << e.body << e.target.value_or(MessageId())
                     << quint64(e.absent.value_or(0));
    }
    Words &operator<<(const wire::AccountMark &m)
    {
        return *this << "\n mark" << m.conversation << m.account << m.delivered << m.readPrivate << m.readPublic;
    }
    template <class T>
    Words &operator<<(const std::vector<T> &values)
    {
        for (const T &value : values)
            *this << value;
        return *this;
    }
    Words &operator<<(const MemberList &members) { return *this << members.ids(); }
    Words &operator<<(const wire::StoredBody &s) { return *this << "\n stored" << s.seq << s.relayTimeMs << s.refused; }
    Words &operator<<(const MailboxEntry &m) { return *this << "\n mail" << m.to << m.entry; }
    Words &operator<<(const AccountEntry &a) { return *this << "\n announced" << a.account << a.entry; }
    Words &operator<<(const ConversationEntry &c) { return *this << "\n epoch" << c.conversation << c.entry << "for" << c.members; }
    Words &operator<<(const wire::DevicesNotice &n) { return *this << "\n list" << n.account << n.version << n.hash; }
    Words &operator<<(const RaisedMarks::Change &c) { return *this << c.mark << "to" << c.members; }
    Words &operator<<(const wire::Member &m) { return *this << "\n member" << m.account << m.handle; }
    Words &operator<<(const wire::BehindLog &b)
    {
        return *this << "\n behind" << b.log << b.head << b.after << b.unread << b.lastTimeMs;
    }

    Words &operator<<(quint32 number) { return *this << quint64(number); }
    Words &operator<<(const wire::SignedManifest &m) { return *this << "\n manifest" << m.bytes << m.signature; }
    Words &operator<<(const wire::SignedCertificate &c)
    {
        return *this << "\n certificate" << c.bytes << c.byAccount << c.byDevice << c.byIdentity;
    }
    Words &operator<<(const wire::Prekey &p) { return *this << p.id << p.key; }
    Words &operator<<(const wire::Bundle &b)
    {
        return *this << "\n bundle" << b.device << b.signedPrekey.id << b.signedPrekey.key << b.signedPrekey.signature << b.prekey;
    }

    QByteArray text() const { return m_text; }

private:
    Words &add(const QByteArray &word)
    {
        m_text += word + ' ';
        return *this;
    }

    QByteArray m_text;
};

} // namespace

QByteArray textOf(const Outcome &outcome)
{
    Words words;
    std::visit(Overloaded{
                   [&](std::monostate) { words << "done"; },
                   [&](const AppendOutcome &o) {
                       words << "appended" << o.error << o.expected << o.stored << o.fresh << "for" << o.members << o.mail
                             << o.announced << "revealed" << o.revealed.version << o.revealed.changes
                             << "request" << quint64(o.isRequest) << o.retryAfterMs.value_or(0) << "withheld" << o.withheldFrom;
                   },
                   [&](const RaisedMarks &o) { words << "raised" << o.version << o.changes; },
                   [&](const DeviceOutcome &o) { words << "device" << o.error << o.device << o.handle << o.announced; },
                   [&](const TokenOutcome &o) { words << "token" << o.error << o.device << quint64(o.isOlderCopy); },
                   [&](const RetentionOutcome &o) {
                       words << "retention" << o.heldSinceMs.value_or(0) << o.done << quint64(o.finished);
                   },
                   [&](const AccountOutcome &o) {
                       words << "account" << o.error << o.announced << "revealed" << o.revealed.version
                             << o.revealed.changes;
                       if (o.withheld)
                           words << "withheld" << o.withheld->from << o.withheld->sender << o.withheld->conversation.value_or(ConversationId());
                   },
                   [&](const ManifestOutcome &o) {
                       words << "published" << o.error << o.announced << "unlinked" << o.unlinked << o.epochs << "listed" << o.listed;
                   },
                   [&](const GroupOutcome &o) {
                       words << "group" << o.error << o.conversation << o.seq << o.epoch << o.fresh << "for" << o.members << "come"
                             << o.come << o.mail << o.announced;
                   },
                   [&](const BlobOutcome &o) { words << "blob" << o.error; },
                   [&](const CredentialOutcome &o) {
                       words << "credential" << o.error << o.announced << o.gone << "unlinked";
                       for (const quint32 number : o.unlinked)
                           words << quint64(number);
                   },
                   [&](const MailOutcome &o) { words << "put" << o.error << o.mail; },
                   [&](const BundlesOutcome &o) { words << "bundles" << o.error << o.bundles; },
                   [&](const ConversationOutcome &o) { words << "started" << o.error << o.conversation << o.members; },
                   [&](const GenerationOutcome &o) { words << "generation" << o.generation << quint64(o.isNew); },
               },
               outcome);
    return words.text();
}

QByteArray textOf(const LogPage &page)
{
    return (Words() << "page" << quint64(page.allowed) << page.head << page.mailboxHead << page.first << quint64(page.why)
                    << page.damaged << page.brokenAt << page.entries)
        .text();
}

QByteArray textOf(const SessionImage &image)
{
    return (Words() << "session" << quint64(image.exists) << image.parkedMs.value_or(0) << image.mailboxHead
                    << image.marksVersion << image.manifestVersion << image.prekeysLeft << quint64(image.isPending)
                    << quint64(image.isPutBack) << image.behind << image.marks)
        .text();
}

QByteArray textOf(const std::vector<wire::DeviceInfo> &devices)
{
    Words words;
    words << "devices";
    for (const wire::DeviceInfo &d : devices) {
        words << quint64(d.device) << d.name << d.createdMs << d.seenMs << quint64(d.connected) << d.behind << d.mail
              << d.cursor << quint64(d.parked);
    }
    return words.text();
}

QByteArray textOf(const std::vector<wire::AccountManifests> &accounts)
{
    Words words;
    words << "manifests";
    for (const wire::AccountManifests &a : accounts)
        words << a.account << a.latest << a.manifests << a.certificates;
    return words.text();
}

QByteArray textOf(const RosterAnswer &roster)
{
    return (Words() << "roster" << roster.error << roster.epoch << roster.digest << roster.members).text();
}

QByteArray textOf(const StoredRecovery &stored)
{
    return (Words() << "recovery" << stored.blob << stored.tokenHash << stored.backup << stored.madeMs).text();
}

QByteArray textOf(const std::optional<SigningDevice> &signer)
{
    return signer ? (Words() << "signer" << signer->certificate << signer->accountKey).text() : QByteArray("no signer");
}

QByteArray textOf(const ControlPage &page)
{
    return (Words() << "control" << page.error << quint64(page.hasMore) << page.entries).text();
}

QByteArray textOf(const MembersPage &page)
{
    return (Words() << "members" << page.error << quint64(page.hasMore) << page.members).text();
}

QByteArray textOf(const ReceiptCounts &counts)
{
    return (Words() << "receipts" << counts.error << counts.members << counts.delivered << counts.read).text();
}

QByteArray textOf(const std::vector<Peer> &peers)
{
    Words words;
    words << "peers";
    for (const Peer &peer : peers)
        words << peer.conversation << peer.account << quint64(peer.sight);
    return words.text();
}

QByteArray textOf(const std::vector<StoredReport> &reports)
{
    Words words;
    words << "reports";
    for (const StoredReport &r : reports) {
        words << "\n report" << r.number << r.reporter << r.reporterHandle << r.author << r.authorHandle << quint64(r.authorDevice)
              << r.conversation << r.seq << r.sentMs << r.reportedMs << r.commitment << r.inner << r.reason << r.closedMs.value_or(0);
    }
    return words.text();
}

QByteArray textOf(const std::optional<Login> &login)
{
    return login ? (Words() << "login" << login->account << login->passwordHash).text() : QByteArray("no login");
}

QByteArray textOf(const RetentionState &state)
{
    return (Words() << "retention" << state.lastRunMs << state.heldSinceMs.value_or(0) << state.purged << state.parked
                    << state.parkedNow << state.deadLetters)
        .text();
}

QByteArray textOf(const std::vector<DeadLetter> &letters)
{
    std::vector<QByteArray> lines; // those of one time have no order
    for (const DeadLetter &l : letters) {
        lines.push_back((Words() << "\n letter" << l.log << l.account << quint64(l.device) << l.seq << quint64(l.reason)
                                 << quint64(l.attempts) << l.notedMs)
                            .text());
    }
    std::sort(lines.begin(), lines.end());
    QByteArray text;
    for (const QByteArray &line : lines)
        text += line;
    return text;
}

QByteArray textOf(const BlobChunk &chunk)
{
    return (Words() << "chunk" << chunk.error << chunk.bytes << quint64(chunk.hasMore)).text();
}

} // namespace porchlight::test
