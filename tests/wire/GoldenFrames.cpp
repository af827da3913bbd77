// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/wire/GoldenFrames.h"

namespace porchlight::tests {

namespace {

const auto alice = countingId<AccountId>(0xa0);
const auto conversation = countingId<ConversationId>(0xc0);
const auto messageId = countingId<MessageId>(0x10);
const auto generation = countingId<GenerationId>(0x60);
const QByteArray token(32, 't');
const QByteArray resume(32, 'r');

wire::Entry entry()
{
    wire::Entry e;
    e.seq = 24;
    e.ordinal = 23;
    e.kind = 1;
    e.sender = alice;
    e.senderDevice = 2;
    e.number = 256;
    e.id = messageId;
    e.epoch = 0;
    e.relayTimeMs = 1'700'000'000'000;
    e.body = "body";
    e.target = countingId<MessageId>(0x40);
    e.absent = 1;
    return e;
}

wire::Append append()
{
    wire::Append a;
    a.request = 9;
    a.conversation = conversation;
    a.epoch = 1;
    a.rosterDigest = countingId<RosterDigest>(0x00);
    a.firstNumber = 65'536;
    a.bodies = {{1, messageId, "one", {}}, {3, countingId<MessageId>(0x20), QByteArray(), messageId}};
    a.mail = {{{alice, 3}, countingId<MessageId>(0x30), "item"}};
    return a;
}

wire::Hello hello()
{
    wire::Hello h;
    h.versionMin = 1;
    h.versionMax = 2;
    h.capabilities = {QStringLiteral("a"), QStringLiteral("bc")};
    h.app = QStringLiteral("porchlight 1");
    h.generation = generation;
    h.token = token;
    h.resume = resume;
    h.marksAfter = 1'000'000;
    h.tide = "tide";
    h.olderTokens = {resume};
    h.acknowledged = 1'000;
    return h;
}

wire::Welcome welcome()
{
    wire::Welcome w;
    w.version = 1;
    w.capabilities = {QStringLiteral("a")};
    w.generation = generation;
    w.relayTimeMs = 1'700'000'000'000;
    w.signedIn = true;
    w.account = alice;
    w.device = 1;
    w.token = token;
    w.resume = resume;
    w.tide = "tide";
    w.parkedMs = 1'700'000'000'000;
    w.returnWithinMs = 5'000;
    w.manifest = 6;
    w.prekeysLeft = 30;
    w.pending = true;
    w.putBack = true;
    return w;
}

const LogId log = LogId::of(conversation);
const QString handle = QStringLiteral("alice");

// Checked with a reader that shares nothing with the codec (RFC 8949): 82 a frame, its number, aN a map of N, then key
// and value by turns.

std::vector<GoldenFrame> framesOfConnections()
{
    return {
        {"hello", hello(),
         QByteArray::fromHex("8201ab0101020203826161626263046c706f7263686c6967687420310550606162636465666768696a6b6c6d6e6f0658"
            "207474747474747474747474747474747474747474747474747474747474747474075820727272727272727272727272"
            "7272727272727272727272727272727272727272081a000f42400944746964650a815820727272727272727272727272"
            "72727272727272727272727272727272727272720b1903e8")},
        {"welcome", welcome(),
         QByteArray::fromHex("8202b00101028161610350606162636465666768696a6b6c6d6e6f041b0000018bcfe5680005f50650a0a1a2a3a4a5a6"
            "a7a8a9aaabacadaeaf070108582074747474747474747474747474747474747474747474747474747474747474740958"
            "2072727272727272727272727272727272727272727272727272727272727272720a44746964650b1b0000018bcfe568"
            "000c1913880d060e181e0ff510f5")},
        {"error", wire::Error{9, wire::ErrorCode::NumberGap, QStringLiteral("no"), 1'500, 7},
         QByteArray::fromHex("8203a5000901186902626e6f031905dc0407")},
        {"ping", wire::Ping{},
         QByteArray::fromHex("8204a0")},
        {"pong", wire::Pong{"tide", 5'000},
         QByteArray::fromHex("8205a201447469646502191388")},
        {"register", wire::Register{1, QStringLiteral("CODE"), handle, QStringLiteral("p\u00e4ssword"), QStringLiteral("desk")},
         QByteArray::fromHex("820aa500010164434f44450265616c696365036970c3a47373776f726404646465736b")},
        {"sign_in", wire::SignIn{2, handle, QStringLiteral("password"), QStringLiteral("lap")},
         QByteArray::fromHex("820ba400020165616c696365026870617373776f726403636c6170")},
        {"signed_in", wire::SignedIn{2, alice, 1, handle, token},
         QByteArray::fromHex("820ca500020150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf02010365616c69636504582074747474747474747474747474"
            "74747474747474747474747474747474747474")},
    };
}

std::vector<GoldenFrame> framesOfLogs()
{
    return {
        {"open_log", wire::OpenLog{{{log, 255}, {LogId::accountLog(), 1}, {LogId::mailbox(), 0}}, 50},
         QByteArray::fromHex("8214a20183a201820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0218ffa20181020201a20181030200021832")},
        {"entries", wire::Entries{log, 25, {entry()}, "tide"},
         QByteArray::fromHex("8215a401820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0218190381ac011818021703010450a0a1a2a3a4a5a6a7a8a9"
            "aaabacadaeaf0502061901000750101112131415161718191a1b1c1d1e1f0800091b0000018bcfe568000a44626f6479"
            "0b50404142434445464748494a4b4c4d4e4f0c01044474696465")},
        {"ack", wire::Ack{{{log, 4'294'967'296}}},
         QByteArray::fromHex("8216a10181a201820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf021b0000000100000000")},
        {"mailbox_fence", wire::MailboxFence{6},
         QByteArray::fromHex("8217a10106")},
        {"behind", wire::Behind{{{log, 30, 20, 10, 1'700'000'000'000}}, false},
         QByteArray::fromHex("821818a20181a501820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf02181e0314040a051b0000018bcfe5680002f4")},
        {"trimmed", wire::Trimmed{log, 90, 1},
         QByteArray::fromHex("821819a301820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf02185a0301")},
        {"packed", wire::Packed{5, "packed"},
         QByteArray::fromHex("82181aa2010502467061636b6564")},
        {"fetch", wire::Fetch{3, log, 90, 128},
         QByteArray::fromHex("82181ba4000301820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf02185a031880")},
        {"fetched", wire::Fetched{3, log, 24, {entry()}, 3},
         QByteArray::fromHex("82181ca5000301820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0218180381ac011818021703010450a0a1a2a3a4a5a6"
            "a7a8a9aaabacadaeaf0502061901000750101112131415161718191a1b1c1d1e1f0800091b0000018bcfe568000a4462"
            "6f64790b50404142434445464748494a4b4c4d4e4f0c010403")},
        {"quarantined", wire::Quarantined{log, 24, 5},
         QByteArray::fromHex("82181da301820150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0218180305")},
        {"append", append(),
         QByteArray::fromHex("82181ea700090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0201035820000102030405060708090a0b0c0d0e0f101112"
            "131415161718191a1b1c1d1e1f041a000100000582a301010250101112131415161718191a1b1c1d1e1f03436f6e65a4"
            "01030250202122232425262728292a2b2c2d2e2f03400450101112131415161718191a1b1c1d1e1f0681a3018250a0a1"
            "a2a3a4a5a6a7a8a9aaabacadaeaf030250303132333435363738393a3b3c3d3e3f03446974656d")},
        {"appended", wire::Appended{9, conversation, 65'536, {{24, 1'700'000'000'000, wire::ErrorCode::None},
                      {0, 0, wire::ErrorCode::TooLarge}}, "tide"},
         QByteArray::fromHex("82181fa500090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf021a000100000382a3011818021b0000018bcfe568000300"
            "a3010002000318c9044474696465")},
    };
}

std::vector<GoldenFrame> framesOfMarksAndPeople()
{
    return {
        {"mark", wire::Mark{{{conversation, 3, 2, 1}}},
         QByteArray::fromHex("821828a10181a40150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf020303020401")},
        {"marks", wire::Marks{12, {{conversation, alice, 3, 0, 1}}, "tide"},
         QByteArray::fromHex("821829a3010c0281a50150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf030304"
            "000501034474696465")},
        {"watch", wire::Watch{{conversation}}, QByteArray::fromHex("82182aa1018150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf")},
        {"presences", wire::Presences{{{alice, 2, 1'700'000'000'000}}},
         QByteArray::fromHex("82182ba10181a30150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0202031b0000018bcfe56800")},
        {"active", wire::Active{true}, QByteArray::fromHex("82182ca101f5")},
        {"typing", wire::Typing{conversation, 1, "sealed"}, QByteArray::fromHex("82182da30150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf020103467365616c6564")},
        {"typed", wire::Typed{conversation, alice, 3, 1, "sealed"},
         QByteArray::fromHex("82182ea50150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0303040105467365616c6564")},
        {"start_conversation", wire::StartConversation{5, handle},
         QByteArray::fromHex("821832a200050165616c696365")},
        {"conversation", wire::Conversation{5, conversation, {{alice, handle}}},
         QByteArray::fromHex("821833a300050150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0281a20150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf026561"
            "6c696365")},
        {"list_devices", wire::ListDevices{6, conversation},
         QByteArray::fromHex("821834a200060150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf")},
        {"devices", wire::Devices{6, {{2, QStringLiteral("lap"), 1, 2, true, 3, 4, 5, false}}},
         QByteArray::fromHex("821835a200060181a9010202636c61700301040205f506030704080509f4")},
        {"rename_device", wire::RenameDevice{7, 2, QStringLiteral("desk")},
         QByteArray::fromHex("821836a30007010202646465736b")},
        {"unlink_device", wire::UnlinkDevice{7, 2},
         QByteArray::fromHex("821837a200070102")},
        {"done", wire::Done{7},
         QByteArray::fromHex("821838a10007")},
        {"mute", wire::Mute{8, conversation, 1'700'000'000'000},
         QByteArray::fromHex("821839a300080150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf021b0000018bcfe56800")},
        {"accept_conversation", wire::AcceptConversation{8, conversation},
         QByteArray::fromHex("82183aa200080150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf")},
    };
}

std::vector<GoldenFrame> framesOfKeys()
{
    const wire::SignedManifest manifest{"manifest", QByteArray(64, 's')};
    const wire::SignedCertificate certificate{"certificate", QByteArray(64, 'a'), QByteArray(64, 'd'), QByteArray(64, 'i')};
    const wire::SignedPrekey signedPrekey{7, QByteArray(33, 'p'), QByteArray(64, 'z')};
    const auto prekey = [](quint32 id) { return wire::Prekey{id, QByteArray(33, 'k')}; };
    return {
        {"publish_manifest", wire::PublishManifest{9, manifest, {certificate}},
         QByteArray::fromHex("82183ca3000901a201486d616e6966657374025840737373737373737373737373737373737373737373737373737373"
            "737373737373737373737373737373737373737373737373737373737373737373737373730281a4014b636572746966"
            "696361746502584061616161616161616161616161616161616161616161616161616161616161616161616161616161"
            "616161616161616161616161616161616161616161616161035840646464646464646464646464646464646464646464"
            "646464646464646464646464646464646464646464646464646464646464646464646464646464646464640458406969"
            "696969696969696969696969696969696969696969696969696969696969696969696969696969696969696969696969"
            "6969696969696969696969696969")},
        {"get_manifests", wire::GetManifests{9, {{alice, 3}}},
         QByteArray::fromHex("82183da200090181a20150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0203")},
        {"manifests", wire::Manifests{9, {{alice, 4, {manifest}, {certificate}}}},
         QByteArray::fromHex("82183ea200090181a40150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf02040381a201486d616e6966657374025840737373"
            "737373737373737373737373737373737373737373737373737373737373737373737373737373737373737373737373"
            "737373737373737373737373730481a4014b636572746966696361746502584061616161616161616161616161616161"
            "616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161616161"
            "035840646464646464646464646464646464646464646464646464646464646464646464646464646464646464646464"
            "646464646464646464646464646464646464640458406969696969696969696969696969696969696969696969696969"
            "6969696969696969696969696969696969696969696969696969696969696969696969696969")},
        {"put_prekeys", wire::PutPrekeys{9, signedPrekey, prekey(8), {prekey(65'536)}, true},
         QByteArray::fromHex("82183fa5000901a301070258217070707070707070707070707070707070707070707070707070707070707070700358"
            "407a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a"
            "7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a02a201080258216b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b"
            "6b6b6b6b6b6b6b6b6b0381a2011a000100000258216b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b"
            "6b6b6b6b6b6b04f5")},
        {"get_bundles", wire::GetBundles{9, {{alice, 3}}},
         QByteArray::fromHex("821840a2000901818250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf03")},
        {"bundles", wire::Bundles{9, {{{alice, 3}, signedPrekey, prekey(8)}}},
         QByteArray::fromHex("821841a200090181a3018250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0302a30107025821707070707070707070707070"
            "7070707070707070707070707070707070707070700358407a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a"
            "7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a03a201080258216b"
            "6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b")},
    };
}

std::vector<GoldenFrame> framesOfRosters()
{
    const auto rendezvous = countingId<RendezvousId>(0x70);
    return {
        {"get_roster", wire::GetRoster{9, conversation, 3},
         QByteArray::fromHex("821842a300090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0203")},
        {"roster", wire::Roster{9, conversation, 3, countingId<RosterDigest>(0x00), {{alice, 65'536, countingId<ManifestHash>(0x40)}}},
         QByteArray::fromHex("821843a500090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0203035820000102030405060708090a0b0c0d0e0f101112"
            "131415161718191a1b1c1d1e1f0481a30150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf021a000100000358204041424344"
            "45464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f")},
        {"put_mail", wire::PutMail{9, {{{alice, 3}, countingId<MessageId>(0x30), "item"}}},
         QByteArray::fromHex("821844a200090181a3018250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf030250303132333435363738393a3b3c3d3e3f03"
            "446974656d")},
        {"tell_device", wire::TellDevice{9, rendezvous, "said"},
         QByteArray::fromHex("821845a30009014a70717273747576777879024473616964")},
        {"device_says", wire::DeviceSays{rendezvous, 3, "said"},
         QByteArray::fromHex("821846a3014a707172737475767778790203034473616964")},
    };
}

std::vector<GoldenFrame> framesOfBlobs()
{
    const auto blob = countingId<BlobId>(0x70);
    return {
        {"put_blob", wire::PutBlob{9, blob, 3, "bytes"},
         QByteArray::fromHex("821847a400090150707172737475767778797a7b7c7d7e7f020303456279746573")},
        {"get_blob", wire::GetBlob{9, blob, 3},
         QByteArray::fromHex("821848a300090150707172737475767778797a7b7c7d7e7f0203")},
        {"blob", wire::Blob{9, "bytes", true},
         QByteArray::fromHex("821849a300090145627974657302f5")},
        {"drop_blob", wire::DropBlob{9, blob},
         QByteArray::fromHex("82184aa200090150707172737475767778797a7b7c7d7e7f")},
    };
}

std::vector<GoldenFrame> framesOfRecovery()
{
    QByteArray parameters;
    for (int i = 0; i < wire::recoveryParametersBytes; ++i)
        parameters.append(char(0x10 + i));
    return {
        {"put_recovery", wire::PutRecovery{9, parameters + "sealed", token, "backup"},
         QByteArray::fromHex("82184ba40009015820101112131415161718191a1b1c1d1e1f202122232425262728297365616c6564025820747474"
            "747474747474747474747474747474747474747474747474747474747403466261636b7570")},
        {"get_recovery", wire::GetRecovery{9, token},
         QByteArray::fromHex("82184ca200090158207474747474747474747474747474747474747474747474747474747474747474")},
        {"recovery", wire::Recovery{9, parameters, parameters + "sealed", "backup", 65'536},
         QByteArray::fromHex("82184da5000901581a101112131415161718191a1b1c1d1e1f20212223242526272829025820101112131415161718"
            "191a1b1c1d1e1f202122232425262728297365616c656403466261636b7570041a00010000")},
    };
}

wire::Entry controlEntry()
{
    wire::Entry entry;
    entry.seq = 5;
    entry.ordinal = 2;
    entry.kind = quint8(wire::EntryKind::Control);
    entry.sender = alice;
    entry.senderDevice = 3;
    entry.id = countingId<MessageId>(0x30);
    entry.epoch = 4;
    entry.relayTimeMs = 65'536;
    entry.body = "notice";
    return entry;
}

std::vector<GoldenFrame> framesOfGroups()
{
    return {
        {"change_group", wire::ChangeGroup{9, "event", {{{alice, 3}, countingId<MessageId>(0x30), "item"}}},
         QByteArray::fromHex("821850a3000901456576656e740281a3018250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf03025030313233343536373839"
            "3a3b3c3d3e3f03446974656d")},
        {"group_changed", wire::GroupChanged{9, conversation, 5, 4},
         QByteArray::fromHex("821851a400090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf02050304")},
        {"get_control", wire::GetControl{9, conversation, 5, QByteArray(64, 'p')},
         QByteArray::fromHex("821852a400090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf020503584070707070707070707070707070707070707070"
            "707070707070707070707070707070707070707070707070707070707070707070707070707070707070707070")},
        {"control", wire::Control{9, conversation, {controlEntry()}, true},
         QByteArray::fromHex("821853a400090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0281aa0105020203120450a0a1a2a3a4a5a6a7a8a9aaabac"
            "adaeaf050306000750303132333435363738393a3b3c3d3e3f0804091a000100000a466e6f7469636503f5")},
        {"get_members", wire::GetMembers{9, conversation, alice},
         QByteArray::fromHex("821854a300090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0250a0a1a2a3a4a5a6a7a8a9aaabacadaeaf")},
        {"members", wire::Members{9, {{alice, QStringLiteral("alice")}}, false},
         QByteArray::fromHex("821855a300090181a20150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf0265616c69636502f4")},
        {"get_receipts", wire::GetReceipts{9, conversation, 5},
         QByteArray::fromHex("821856a300090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf0205")},
        {"receipts", wire::Receipts{9, 12, 11, 9},
         QByteArray::fromHex("821857a40009010c020b0309")},
    };
}

std::vector<GoldenFrame> framesOfPeople()
{
    return {
        {"set_contact", wire::SetContact{9, alice, true},
         QByteArray::fromHex("82185aa300090150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf02f5")},
        {"set_blocked", wire::SetBlocked{9, alice, true},
         QByteArray::fromHex("82185ba300090150a0a1a2a3a4a5a6a7a8a9aaabacadaeaf02f5")},
        {"put_settings", wire::PutSettings{9, {1, 2, 1}},
         QByteArray::fromHex("82185ca2000901a3010102020301")},
        {"report", wire::Report{9, conversation, 5, QByteArray(32, 'i'), QStringLiteral("spam")},
         QByteArray::fromHex("82185da500090150c0c1c2c3c4c5c6c7c8c9cacbcccdcecf020503582069696969696969696969696969696969696969"
            "6969696969696969696969696904647370616d")},
        {"change_password", wire::ChangePassword{9, QStringLiteral("correct horse"), QStringLiteral("battery staple")},
         QByteArray::fromHex("82185ea30009016d636f727265637420686f727365026e6261747465727920737461706c65")},
        {"delete_account", wire::DeleteAccount{9, QStringLiteral("correct horse")},
         QByteArray::fromHex("82185fa20009016d636f727265637420686f727365")},
        {"invite", wire::Invite{9}, QByteArray::fromHex("821860a10009")},
        {"invitation", wire::Invitation{9, QStringLiteral("7K3M-Q2XV"), 1'700'000'000'000},
         QByteArray::fromHex("821861a300090169374b334d2d51325856021b0000018bcfe56800")},
    };
}

} // namespace

const std::vector<GoldenFrame> &goldenFrames()
{
    static const std::vector<GoldenFrame> frames = [] {
        std::vector<GoldenFrame> all;
        for (const std::vector<GoldenFrame> &part : {framesOfConnections(), framesOfLogs(), framesOfMarksAndPeople(), framesOfKeys(),
                                                          framesOfRosters(), framesOfBlobs(), framesOfRecovery(), framesOfGroups(), framesOfPeople()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return frames;
}

} // namespace porchlight::tests
