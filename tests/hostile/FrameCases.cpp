// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/RawClient.h"
#include "tests/hostile/Cases.h"

#include "shared/wire/Limits.h"

#include <QtEndian>

namespace porchlight::tests {

namespace {

using namespace expect;

constexpr quint16 protocolError = 1002;
constexpr quint16 noText = 1003;
constexpr quint16 badUtf8 = 1007;
constexpr quint16 tooBig = 1009;

/// Adds cases that come after a handshake and a hello, with an id made of @p section.
class Adding
{
public:
    Adding(std::vector<HostileCase> &cases, const char *section) : m_cases(cases), m_section(section) {}

    void operator()(const QByteArray &id, const QByteArray &bytes, const std::vector<Outcome> &allowed) const
    {
        m_cases.push_back({m_section + ' ' + id, greeting() + bytes, allowed});
    }

private:
    std::vector<HostileCase> &m_cases;
    QByteArray m_section;
};

QByteArray lengthIn(int bytes, quint64 length)
{
    QByteArray field(bytes, '\0');
    if (bytes == 2)
        qToBigEndian(quint16(length), field.data());
    else
        qToBigEndian(length, field.data());
    return field;
}

/// A masked binary frame whose length is written in 2 or 8 bytes, whether it needs them or not.
QByteArray lengthened(int bytes, quint64 length, const QByteArray &payload = {})
{
    return RawClient::header(0x82, bytes == 2 ? 0xFE : 0xFF, lengthIn(bytes, length) + QByteArray(4, '\0') + payload);
}

void addMasks(const Adding &add)
{
    for (const int opcode : {0, 2, 8, 9, 10}) {
        for (const int bytes : {0, 1, 125, 126, 70'000}) {
            add("unmasked, opcode " + QByteArray::number(opcode) + ", " + QByteArray::number(bytes) + " bytes",
                RawClient::frame(quint8(opcode), QByteArray(bytes, 'a'), true, false), {closed(protocolError)});
        }
    }
    add("unmasked fragment", RawClient::frame(RawClient::Binary, "a", false, false), {closed(protocolError)});
    add("unmasked good frame", RawClient::frame(RawClient::Binary, wirePing(20), true, false), {closed(protocolError)});
    add("the mask of zeros", RawClient::header(0x82, 0x80 | 20, QByteArray(4, '\0') + wirePing(20)), {alive});
}

void addReserved(const Adding &add)
{
    for (int rsv = 1; rsv < 8; ++rsv) {
        for (const int opcode : {0, 1, 2, 8, 9, 10}) {
            const auto first = quint8(0x80 | rsv << 4 | opcode);
            add("RSV " + QByteArray::number(rsv) + ", opcode " + QByteArray::number(opcode),
                RawClient::header(first, 0x80, QByteArray(4, '\0')), {closed(protocolError)});
        }
    }
    for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
        for (const bool fin : {true, false}) {
            add("opcode " + QByteArray::number(opcode) + (fin ? "" : ", not final"),
                RawClient::frame(quint8(opcode), "a", fin), {closed(protocolError)});
        }
    }
}

void addLengths(const Adding &add)
{
    for (const int bytes : {6, 7, 124, 125, 126, 127, 128, 300, 4'095, 4'096})
        add("a message of " + QByteArray::number(bytes), RawClient::frame(RawClient::Binary, wirePing(bytes)), {alive});
    add("an empty message", RawClient::frame(RawClient::Binary, {}), {alive});
    for (const int bytes : {4'097, 4'200, 65'535, 65'536, 1'048'576})
        add("a message of " + QByteArray::number(bytes), RawClient::frame(RawClient::Binary, QByteArray(bytes, 'a')),
            {closed(tooBig)});
    for (const int bytes : {0, 1, 5, 124, 125})
        add("2 bytes for " + QByteArray::number(bytes), lengthened(2, quint64(bytes)), {closed(protocolError)});
    for (const int bytes : {0, 1, 125, 126, 127, 65'534, 65'535})
        add("8 bytes for " + QByteArray::number(bytes), lengthened(8, quint64(bytes)), {closed(protocolError)});
    add("2 bytes for 126", lengthened(2, 126, wirePing(126)), {alive});
    for (const int power : {16, 20, 24, 31, 32, 33, 40, 48, 56, 62}) {
        add("2^" + QByteArray::number(power), lengthened(8, 1ull << power), {closed(tooBig)});
        add("2^" + QByteArray::number(power) + "-1", lengthened(8, (1ull << power) - (power > 16 ? 1 : 0)), {closed(tooBig)});
    }
    add("2^63-1", lengthened(8, ~0ull >> 1), {closed(tooBig)});
    for (const quint64 low : {0ull, 1ull, 126ull, 65'536ull, ~0ull >> 1})
        add("top bit and " + QByteArray::number(low), lengthened(8, 1ull << 63 | low), {closed(protocolError)});
    // A length for which the connection would wait for ever is refused before anything of it has come.
    add("announced only", RawClient::header(0x82, 0xFF, lengthIn(8, 1ull << 40)), {closed(tooBig)});
}

void addFragments(const Adding &add)
{
    using R = RawClient;
    const QByteArray ping = wirePing(60);
    for (const int pieces : {2, 3, 10, 60}) {
        QByteArray bytes;
        const qsizetype each = 60 / pieces;
        for (int i = 0; i < pieces; ++i)
            bytes += R::frame(i == 0 ? R::Binary : R::Continuation, ping.mid(i * each, each), i == pieces - 1);
        add("in " + QByteArray::number(pieces) + " fragments", bytes, {alive});
    }
    const QByteArray open = R::frame(R::Binary, ping, false);
    const QByteArray empty = R::frame(R::Continuation, {}, false);
    const QByteArray end = R::frame(R::Continuation, {});
    add("empty fragments", R::frame(R::Binary, {}, false) + empty + R::frame(R::Continuation, ping), {alive});
    add("nothing but empty fragments", R::frame(R::Binary, {}, false) + empty + end, {alive});
    add("1,000 empty fragments", open + empty.repeated(1000) + end, {alive});
    add("1,025 empty fragments", open + empty.repeated(1025) + end, {closed(tooBig)});
    add("10,000 fragments of a byte", open + R::frame(R::Continuation, "a", false).repeated(10'000), {closed(tooBig)});
    add("fragments of 5 KiB in all", open + R::frame(R::Continuation, QByteArray(5'000, 'a')), {closed(tooBig)});
    add("continuation of nothing", R::frame(R::Continuation, ping), {closed(protocolError)});
    add("open continuation of nothing", R::frame(R::Continuation, ping, false), {closed(protocolError)});
    add("a message in a message", open + R::frame(R::Binary, ping), {closed(protocolError)});
    add("a text in a message", open + R::frame(R::Text, "a"), {closed(protocolError)});
    add("two ends", open + end + end, {closed(protocolError)});
    add("a ping between", open + R::frame(R::Ping, "p") + end, {alive});
    add("a pong between", open + R::frame(R::Pong, "p") + end, {alive});
    add("a close between", open + R::frame(R::Close, QByteArray::fromHex("03e8")) + end, {closed(1000)});
    add("never ended", open, {alive});
}

void addControls(const Adding &add)
{
    using R = RawClient;
    for (const int bytes : {0, 1, 124, 125}) {
        add("a ping of " + QByteArray::number(bytes), R::frame(R::Ping, QByteArray(bytes, 'p')), {alive});
        add("a pong of " + QByteArray::number(bytes), R::frame(R::Pong, QByteArray(bytes, 'p')), {alive});
    }
    for (const auto opcode : {R::Close, R::Ping, R::Pong}) {
        const QByteArray name = "opcode " + QByteArray::number(opcode);
        add(name + " of 126", R::frame(opcode, QByteArray(126, 'p')), {closed(protocolError)});
        add(name + " of 70,000", R::frame(opcode, QByteArray(70'000, 'p')), {closed(protocolError)});
        add(name + " in fragments", R::frame(opcode, "p", false), {closed(protocolError)});
        add(name + ", long length", R::header(0x80 | opcode, 0xFF, QByteArray(8, '\0')), {closed(protocolError)});
    }
    add("pongs nobody asked for", R::frame(R::Pong, "p").repeated(500), {alive});
    add("pings in a row", R::frame(R::Ping, "p").repeated(500), {alive});
}

QByteArray closing(quint16 code, const QByteArray &reason = {})
{
    QByteArray payload(2, '\0');
    qToBigEndian(code, payload.data());
    return RawClient::frame(RawClient::Close, payload + reason);
}

void addCloses(const Adding &add)
{
    for (const int code : {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999})
        add("close " + QByteArray::number(code), closing(quint16(code)), {closed(quint16(code)), closed(1000)});
    for (const int code : {1012, 1013, 1014}) // registered since, so either way
        add("close " + QByteArray::number(code), closing(quint16(code)), {closed(quint16(code)), closed(protocolError)});
    for (const int code : {0, 1, 500, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 30'000, 65'535})
        add("close " + QByteArray::number(code), closing(quint16(code)), {closed(protocolError)});
    add("close without a code", RawClient::frame(RawClient::Close, {}), {closed(1000)});
    add("close of one byte", RawClient::frame(RawClient::Close, "x"), {closed(protocolError)});
    for (const int bytes : {1, 60, 123})
        add("a reason of " + QByteArray::number(bytes), closing(1000, QByteArray(bytes, 'r')), {closed(1000)});
    add("a reason of 124", closing(1000, QByteArray(124, 'r')), {closed(protocolError)});
    add("a reason in Greek", closing(1000, "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5"), {closed(1000)});
    for (const char *bad : {"80", "bf", "c0", "c080", "c1bf", "c3", "c328", "e08080", "e09f80", "e282", "e28228", "eda080",
                            "edbfbf", "f08080", "f0808080", "f09f92", "f4908080", "f5808080", "f8888080", "fc", "fe", "ff"})
        add(QByteArray("a reason of ") + bad, closing(1000, QByteArray::fromHex(bad)), {closed(badUtf8)});
    add("close twice", closing(1000) + closing(1001), {closed(1000)});
    add("data after close", closing(1000) + RawClient::frame(RawClient::Binary, "\xff"), {closed(1000)});
}

void addTexts(const Adding &add)
{
    using R = RawClient;
    add("text", R::frame(R::Text, "hello"), {closed(noText)});
    add("an empty text", R::frame(R::Text, {}), {closed(noText)});
    add("text of bad UTF-8", R::frame(R::Text, "\xff\xfe"), {closed(noText)});
    add("text in fragments", R::frame(R::Text, "a", false) + R::frame(R::Continuation, "b"), {closed(noText)});
    add("a long text", R::frame(R::Text, QByteArray(100'000, 'a')), {closed(noText)});
    add("a text not masked", R::frame(R::Text, "a", true, false), {closed(noText), closed(protocolError)});
    add("a text with a good frame in it", R::frame(R::Text, wirePing(20)), {closed(noText)});
}

} // namespace

std::vector<HostileCase> headerCases()
{
    std::vector<HostileCase> cases;
    const Adding add(cases, "B-02");
    addMasks(add);
    addReserved(add);
    addLengths(add);
    return cases;
}

std::vector<HostileCase> messageCases()
{
    std::vector<HostileCase> cases;
    const Adding add(cases, "B-03");
    addFragments(add);
    addControls(add);
    addCloses(add);
    addTexts(add);
    return cases;
}

} // namespace porchlight::tests
