// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/RawClient.h"
#include "tests/hostile/Cases.h"
#include "tests/wire/GoldenFrames.h"

#include "shared/wire/Codec.h"

namespace porchlight::tests {

namespace {

using namespace expect;

const Outcome malformed = error(wire::ErrorCode::Malformed);
const Outcome tooEarly = error(wire::ErrorCode::NotSignedIn);

/// RFC 8949, appendix F.1, in its order: none of them is well-formed.
constexpr const char *notWellFormed[] = {
    "18", "19", "1a", "1b", "1901", "1a0102", "1b01020304050607", "38", "58", "78", "98", "9a01ff00", "b8",
    "d8", "f8", "f900", "fa0000", "fb000000",
    "41", "61", "5affffffff00", "5bffffffffffffffff010203", "7affffffff00", "7b7fffffffffffffff010203",
    "81", "818181818181818181", "8200", "a1", "a20102", "a100", "a2000000", "c0",
    "5f4100", "7f6100", "9f", "9f0102", "bf", "bf01020102", "819f", "9f8000", "9f9f9f9f9fffffffff", "9f819f819f9fffffff",
    "1c", "1d", "1e", "3c", "3d", "3e", "5c", "5d", "5e", "7c", "7d", "7e", "9c", "9d", "9e", "bc", "bd", "be",
    "dc", "dd", "de", "fc", "fd", "fe", "f800", "f801", "f818", "f81f",
    "5f00ff", "5f21ff", "5f6100ff", "5f80ff", "5fa0ff", "5fc000ff", "5fe0ff", "7f4100ff", "5f5f4100ffff", "7f7f6100ffff",
    "ff", "81ff", "8200ff", "a1ff", "a1ff00", "a100ff", "a20000ff", "9f81ff", "9f829f819f9fffffffff",
    "bf00ff", "bf000000ff",
};

/// Well-formed, and no value of ours: in a field that nobody knows they do no harm.
constexpr const char *strange[] = {
    "f97e00", "fa7fc00000", "fb7ff8000000000000", "f97c00", "f9fc00", "f98000", "f93c00", "fb3ff199999999999a", // floats
    "20", "3bffffffffffffffff", "c249010000000000000000", "c349010000000000000000", // negative, bignums
    "c11a514b67b0", "c074323031332d30332d32315432303a30343a30305a", "d818456449455446", "d9d9f783010203", // tags
    "d818d818d81841a0", "f6", "f7", "f0", "f8ff", "5f42010243030405ff", "7f657374726561646d696e67ff", // simple, chunks
    "9fff", "bfff", "9f018202039f0405ffff", "80", "a0", "40", "60", "1bffffffffffffffff", "1800", "190000", "1b0000000000000000",
};

QByteArray message(const QByteArray &cbor)
{
    return greeting() + RawClient::frame(RawClient::Binary, cbor);
}

QByteArray hex(const QByteArray &digits)
{
    return QByteArray::fromHex(digits);
}

void addNotWellFormed(std::vector<HostileCase> &cases)
{
    for (const QByteArray item : notWellFormed) {
        cases.push_back({"B-11 not well-formed " + item, message(hex(item)), {malformed}});
        cases.push_back({"B-11 in an unknown field " + item, message(hex("8204a11863") + hex(item)), {malformed}});
        cases.push_back({"B-11 behind a good frame " + item, message(hex("8204a0") + hex(item)), {malformed}});
    }
    for (const QByteArray item : strange) {
        cases.push_back({"B-11 strange in an unknown field " + item, message(hex("8204a11863") + hex(item)), {alive}});
        cases.push_back({"B-11 strange as a frame " + item, message(hex(item)), {malformed}});
        // hello.version_min: only unsigned numbers are, however long they are written.
        const bool isNumber = item == "1bffffffffffffffff" || item == "1800" || item == "190000" || item == "1b0000000000000000";
        const QByteArray hello = hex("8201a401") + hex(item) + hex("020104600800");
        cases.push_back({"B-11 strange in hello " + item, RawClient::request() + RawClient::frame(RawClient::Binary, hello),
                         isNumber ? std::vector{alive, malformed} : std::vector{malformed}});
    }
}

void addDepths(std::vector<HostileCase> &cases)
{
    // The frame and its map are two levels; six more may follow.
    for (const int depth : {6, 7, 9, 1'023, 1'025, 3'000}) {
        const bool fits = depth <= 6;
        const auto add = [&](const char *name, const QByteArray &opening, const QByteArray &closing) {
            const QByteArray value = opening.repeated(depth) + closing.repeated(depth);
            cases.push_back({QByteArray("B-11 ") + name + ", " + QByteArray::number(depth) + " deep",
                             message(hex("8204a11863") + value), depth > 2'000 ? std::vector{malformed, closed(1009)} : std::vector{fits ? alive : malformed}});
        };
        add("endless arrays", hex("9f"), depth <= 1'025 ? hex("ff") : QByteArray());
        if (fits)
            continue;
        add("arrays", hex("81"), {});
        add("maps", hex("a100"), {});
    }
    for (const int tags : {1, 8, 9, 1'000, 3'000}) { // tags nest nothing: they are passed over one by one
        cases.push_back({"B-11 tags, " + QByteArray::number(tags), message(hex("8204a11863") + hex("c6").repeated(tags) + hex("00")),
                         {alive}});
        cases.push_back({"B-11 tags of nothing, " + QByteArray::number(tags), message(hex("8204a11863") + hex("c6").repeated(tags)),
                         {malformed}});
    }
    cases.push_back({"B-11 a million deep", message(hex("81").repeated(1'000'000)), {closed(1009)}});
}

void addLengths(std::vector<HostileCase> &cases)
{
    for (const char *length : {"ffffffff", "80000000", "7fffffff", "00100000", "0000ffff"}) {
        for (const char *major : {"5a", "7a", "9a", "ba"})
            cases.push_back({QByteArray("B-11 length ") + major + length, message(hex("8204a11863") + hex(QByteArray(major) + length)),
                             {malformed}});
    }
    for (const char *length : {"ffffffffffffffff", "8000000000000000", "7fffffffffffffff", "0000000100000000", "00000000ffffffff"}) {
        for (const char *major : {"5b", "7b", "9b", "bb"})
            cases.push_back({QByteArray("B-11 length ") + major + length, message(hex("8204a11863") + hex(QByteArray(major) + length)),
                             {malformed}});
    }
    cases.push_back({"B-11 4,000 empty chunks", message(hex("8204a118635f") + hex("40").repeated(4'000) + hex("ff")), {alive}});
    cases.push_back({"B-11 4,000 empty chunks, no end", message(hex("8204a118635f") + hex("40").repeated(4'000)), {malformed}});
    cases.push_back({"B-11 1,360 pings", message(hex("8204a0").repeated(1'360)), {alive}});
    cases.push_back({"B-11 1,360 and half a ping", message(hex("8204a0").repeated(1'360) + hex("8204")),
                     {malformed, alive}}); // after 256 frames others have their turn: the ping behind it may be answered first
    cases.push_back({"B-11 a map of colliding keys", message(hex("8204b90514") + hex("1700").repeated(1'300)), {alive}});
    cases.push_back({"B-11 a frame of 17 parts", message(hex("9104a0") + hex("00").repeated(15)), {malformed}});
    cases.push_back({"B-11 a frame of 16 parts", message(hex("9004a0") + hex("00").repeated(14)), {alive}});
    cases.push_back({"B-11 a frame of 1 part", message(hex("8104")), {malformed}});
    cases.push_back({"B-11 a frame of no end", message(hex("9f04a0ff")), {malformed}});
}

void addKeys(std::vector<HostileCase> &cases)
{
    const auto add = [&](const char *name, const char *bytes, const std::vector<Outcome> &allowed) {
        cases.push_back({QByteArray("B-11 ") + name, message(hex(bytes)), allowed});
    };
    add("a key that is negative", "8204a12000", {malformed});
    add("a key that is text", "8204a1616100", {malformed});
    add("a key that is bytes", "8204a1416100", {malformed});
    add("a key that is an array", "8204a18000", {malformed});
    add("a key that is a float", "8204a1f93c0000", {malformed});
    add("a key with a tag", "8204a1c00000", {malformed});
    add("a key of 2^64-1", "8204a11bffffffffffffffff00", {alive});
    add("an unknown key twice", "8204a21863001863 00", {alive});
    add("a type that is negative", "8220a0", {malformed});
    add("a type that is text", "826161a0", {malformed});
    add("a type of 2^64-1", "821bffffffffffffffffa0", {alive});
    add("an unknown request", "821903e8a10007", {alive});
    add("a request that is text", "821903e8a1006161", {malformed});
    add("fields that are an array", "820480", {malformed});
    add("fields that are endless", "8204bfff", {malformed});
    add("a known field twice", "8205a20141610141 61", {malformed});
    add("a known field of no end", "8205a1015f4161ff", {malformed});
    add("a known field with a tag", "8205a101c24161", {malformed});
    add("bytes where text is due", "820ba40001014161024161034161", {malformed});
    add("text that is no UTF-8", "820ba400010161ff026161036161", {malformed});
    add("text that is overlong", "820ba400010162c080026161036161", {malformed});
    add("text that is half a pair", "820ba400010163eda080026161036161", {malformed});
    add("a frame and a loose number", "8204a000", {malformed});
}

} // namespace

std::vector<HostileCase> cborCases()
{
    std::vector<HostileCase> cases;
    addNotWellFormed(cases);
    addDepths(cases);
    addLengths(cases);
    addKeys(cases);
    return cases;
}

std::vector<HostileCase> strangerCases()
{
    std::vector<HostileCase> cases;
    for (const GoldenFrame &golden : goldenFrames()) {
        const QByteArray bytes = RawClient::frame(RawClient::Binary, golden.bytes);
        const QByteArray name = golden.name;
        const bool isHello = name == "hello";
        cases.push_back({"B-06 before hello: " + name, RawClient::request() + bytes,
                         isHello ? std::vector{alive, error(wire::ErrorCode::TokenUnknown)} : std::vector{tooEarly}});
        if (name == "ping" || name == "pong" || name == "sign_in" || name == "register")
            cases.push_back({"B-06 without a token: " + name, greeting() + bytes, {alive}});
        else
            cases.push_back({"B-06 without a token: " + name, greeting() + bytes, {tooEarly}});
    }
    cases.push_back({"B-06 hello twice", greeting() + RawClient::frame(RawClient::Binary, wire::encode(wire::Hello())), {tooEarly}});
    return cases;
}

std::vector<HostileCase> damagedFrameCases(int nth)
{
    std::vector<HostileCase> cases;
    // Whatever it became: it is read, or refused in words. Which of the two is the decoder's own test.
    const std::vector anything{alive, malformed, tooEarly, error(wire::ErrorCode::TokenUnknown),
                               error(wire::ErrorCode::Unsupported)};
    int bits = 0;
    for (const GoldenFrame &golden : goldenFrames()) {
        const QByteArray name = golden.name;
        for (qsizetype length = 0; length < golden.bytes.size(); ++length)
            cases.push_back({"B-11 " + name + " cut after " + QByteArray::number(length), message(golden.bytes.first(length)),
                             {length == 0 ? alive : malformed}});
        for (qsizetype bit = 0; bit < 8 * golden.bytes.size(); ++bit) {
            if (bits++ % nth != 0)
                continue;
            QByteArray turned = golden.bytes;
            turned[bit / 8] = char(turned[bit / 8] ^ (1 << (bit % 8)));
            cases.push_back({"B-11 " + name + " with bit " + QByteArray::number(bit),
                             RawClient::request() + RawClient::frame(RawClient::Binary, turned), anything});
        }
    }
    return cases;
}

} // namespace porchlight::tests
