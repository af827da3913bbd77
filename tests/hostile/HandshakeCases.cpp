// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gateway/RawClient.h"
#include "tests/hostile/Cases.h"

namespace porchlight::tests {

namespace {

using namespace expect;

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    return RawClient::request().replace(from, to);
}

void addRefused(std::vector<HostileCase> &cases)
{
    const QByteArray keyLine = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const auto add = [&](const char *id, const QByteArray &bytes) {
        cases.push_back({QByteArray("B-01 ") + id, bytes, {refused}});
    };
    add("no key", changed(keyLine, ""));
    add("empty key", changed("dGhlIHNhbXBsZSBub25jZQ==", ""));
    add("version 12", changed("Version: 13", "Version: 12"));
    add("version 14", changed("Version: 13", "Version: 14"));
    add("version 0", changed("Version: 13", "Version: 0"));
    add("version in words", changed("Version: 13", "Version: thirteen"));
    add("no version", changed("Sec-WebSocket-Version: 13\r\n", ""));
    add("HTTP/1.0", changed("HTTP/1.1", "HTTP/1.0"));
    add("HTTP/0.9", changed(" HTTP/1.1", ""));
    add("no such protocol", changed("HTTP/1.1", "HTCPCP/1.0"));
    for (const char *method : {"POST", "PUT", "HEAD", "OPTIONS", "CONNECT", "DELETE", "TRACE", "get", "PRI"})
        add(method, changed("GET", method));
    add("no upgrade", changed("Upgrade: websocket\r\n", ""));
    add("upgrade to h2c", changed("Upgrade: websocket", "Upgrade: h2c"));
    add("no connection line", changed("Connection: Upgrade\r\n", ""));
    add("connection: close", changed("Connection: Upgrade", "Connection: close"));
    add("no host", changed("Host: localhost\r\n", ""));
    for (const char *origin : {"http://localhost:8080", "https://example.org", "null", "file://", "http://127.0.0.1"})
        add(origin, RawClient::request(QByteArray("Origin: ") + origin + "\r\n"));
    add("an origin in small letters", RawClient::request("origin: http://localhost\r\n"));
    add("NUL first", QByteArray(1, '\0') + RawClient::request());
    add("nothing but the end", "\r\n\r\n");
    add("four ends", QByteArray("\r\n\r\n").repeated(4));
    add("a TLS client", QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11));
    add("SSH", "SSH-2.0-OpenSSH_9.2\r\n\r\n");
    add("a header of 100,000", RawClient::request("X: " + QByteArray(100'000, 'a') + "\r\n"));
    add("a thousand headers", RawClient::request(QByteArray("X: " + QByteArray(80, 'a') + "\r\n").repeated(1000)));
    add("100 headers of 8 KiB", RawClient::request(QByteArray("X: " + QByteArray(8'000, 'a') + "\r\n").repeated(100)));
    add("8 KiB without an end", "GET / HTTP/1.1\r\n" + QByteArray(8 * 1024, 'a'));
    add("spaces for 8 KiB", QByteArray(8'200, ' '));
    add("a URL of 9,000", changed("GET /", "GET /" + QByteArray(9'000, 'u')));
    add("a line without a colon", changed("Host: localhost", "Host localhost"));
}

/// What good clients may send, and what Qt's own parser may take either way: served or refused, and nothing else.
void addOthers(std::vector<HostileCase> &cases)
{
    const auto add = [&](const char *id, const QByteArray &bytes, const std::vector<Outcome> &allowed) {
        cases.push_back({QByteArray("B-01 ") + id, bytes, allowed});
    };
    const auto good = [&](const char *id, const QByteArray &bytes) { add(id, bytes, {alive}); };
    const auto either = [&](const char *id, const QByteArray &bytes) { add(id, bytes, {alive, refused}); };
    good("as it should be", RawClient::request());
    good("another path", changed("GET /", "GET /any/path?with=query"));
    good("names in capitals", changed("Upgrade: websocket", "UPGRADE: WebSocket"));
    good("names in small letters", changed("Connection: Upgrade", "connection: upgrade"));
    good("keep-alive too", changed("Connection: Upgrade", "Connection: keep-alive, Upgrade"));
    good("extensions we do not know", RawClient::request("Sec-WebSocket-Extensions: permessage-deflate\r\n"));
    good("a header of 6 KiB", RawClient::request("X: " + QByteArray(6'000, 'a') + "\r\n"));
    good("cookies", RawClient::request("Cookie: a=b\r\nAuthorization: Basic YTpi\r\n"));
    either("a protocol we do not speak", RawClient::request("Sec-WebSocket-Protocol: chat, mqtt\r\n"));
    either("bare LF", changed("\r\n", "\n") + "\r\n\r\n"); // RFC 9112, 2.2: may be taken for an end of line
    either("an absolute URI", changed("GET /", "GET http://localhost/"));
    either("the key twice", RawClient::request("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
    either("two versions", RawClient::request("Sec-WebSocket-Version: 13\r\n"));
    either("two hosts", RawClient::request("Host: elsewhere\r\n"));
    either("a short key", changed("dGhlIHNhbXBsZSBub25jZQ==", "YQ=="));
    either("a key of no base64", changed("dGhlIHNhbXBsZSBub25jZQ==", "!!!!"));
    either("a key of 4,000", changed("dGhlIHNhbXBsZSBub25jZQ==", QByteArray(4'000, 'k')));
    either("NUL in a header", RawClient::request(QByteArray("X: a\0b\r\n", 8)));
    either("Latin-1 in a header", RawClient::request("X: \xe4\xf6\xfc\r\n"));
    either("a folded header", RawClient::request("X: a\r\n b\r\n"));
    either("a body behind it", RawClient::request("Content-Length: 0\r\n"));
    either("chunked", RawClient::request("Transfer-Encoding: chunked\r\n"));
    either("a format string", RawClient::request("X: %s%n%1 %n\r\n"));
    either("an answer split", changed("GET /", "GET /%0d%0aX:%20y"));
    // The second request is read as a frame: 'G' has reserved bits.
    add("two requests at once", RawClient::request() + RawClient::request(), {closed(1002)});
}

} // namespace

std::vector<HostileCase> handshakeCases()
{
    std::vector<HostileCase> cases;
    addRefused(cases);
    addOthers(cases);
    return cases;
}

} // namespace porchlight::tests
