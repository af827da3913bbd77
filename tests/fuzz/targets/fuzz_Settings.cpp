// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/Settings.h"
#include "tests/fuzz/FuzzInput.h"

using namespace porchlight;
using namespace porchlight::relay;

namespace {

/// The lines that set something, as the command line would give them.
GivenSettings linesOf(const QString &file)
{
    GivenSettings given;
    for (const QString &whole : file.split(u'\n')) {
        const QString line = whole.trimmed();
        const qsizetype equals = line.indexOf(u'=');
        if (equals >= 0 && !line.startsWith(u'#'))
            given.emplace_back(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    return given;
}

bool isSame(const Settings &a, const Settings &b)
{
    return a.listen == b.listen && a.port == b.port && a.tls == b.tls && a.certificateFile == b.certificateFile
        && a.keyFile == b.keyFile && a.publicUrl == b.publicUrl && a.trustedProxies == b.trustedProxies
        && a.httpListen == b.httpListen && a.httpPort == b.httpPort && a.connectionsMax == b.connectionsMax
        && a.handshakesMax == b.handshakesMax && a.blobBytesMax == b.blobBytesMax;
}

void look(const Settings &settings)
{
    fuzz::require(settings.tls != TlsMode::Off || settings.listen.isLoopback(), "nothing goes out unencrypted");
    fuzz::require(settings.tls != TlsMode::Files || (!settings.certificateFile.isEmpty() && !settings.keyFile.isEmpty()),
                  "a certificate of somebody else is named");
    fuzz::require(!settings.listen.isNull() && !settings.httpListen.isNull(), "an address is one");
    fuzz::require(settings.connectionsMax >= 1 && settings.connectionsMax <= 1'000'000, "connections in their range");
    fuzz::require(settings.handshakesMax >= 1 && settings.handshakesMax <= 1'000'000, "handshakes in their range");
    fuzz::require(!settings.publicUrl || settings.publicUrl->proof == RelayAddress::Proof::Authority,
                  "how people reach it is a place and no proof");
    for (const auto &[network, bits] : settings.trustedProxies) {
        const int most = network.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
        fuzz::require(!network.isNull() && bits >= 0 && bits <= most, "a network of trusted proxies is one");
        const bool isNobody = network == QHostAddress(QHostAddress::AnyIPv6); // nobody comes from there
        fuzz::require(isNobody || isTrusted(network, settings.trustedProxies), "and holds its own address");
    }
}

} // namespace

/// The file relay.conf and, behind a form feed, the options of the command line in the same form: every value is in its
/// range or is refused with a sentence, and the two ways of giving them agree.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString file = text.section(u'\f', 0, 0);
    const GivenSettings given = linesOf(text.section(u'\f', 1));
    if (const auto settings = settingsFrom(file, given)) {
        look(*settings);
    } else {
        fuzz::require(settings.error().sentence.endsWith(u'.'), "what is refused is refused with a sentence");
        fuzz::require(settings.error().line >= 0 && settings.error().line <= file.count(u'\n') + 1, "and a line of the file");
    }
    if (const auto ofFile = settingsFrom(file, {})) {
        const auto ofOptions = settingsFrom({}, linesOf(file));
        fuzz::require(ofOptions && isSame(*ofFile, *ofOptions), "the file and the options mean the same");
    }
    return 0;
}
