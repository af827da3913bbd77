// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/Recording.h"

#include "shared/wire/Codec.h"

#include <QDir>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <array>

namespace porchlight::recorded {

namespace {

using What = Line::What;

constexpr std::array<std::pair<What, const char *>, 5> whats{{{What::Opened, "opened"},
                                                              {What::FromApp, "app"},
                                                              {What::FromRelay, "relay"},
                                                              {What::ClosedByApp, "closed by app"},
                                                              {What::ClosedByRelay, "closed by relay"}}};

constexpr std::array<std::pair<int, const char *>, 49> names{{{1, "hello"},
                                                              {2, "welcome"},
                                                              {3, "error"},
                                                              {4, "ping"},
                                                              {5, "pong"},
                                                              {10, "register"},
                                                              {11, "sign-in"},
                                                              {12, "signed-in"},
                                                              {20, "open-log"},
                                                              {21, "entries"},
                                                              {22, "ack"},
                                                              {23, "mailbox-fence"},
                                                              {24, "behind"},
                                                              {25, "trimmed"},
                                                              {26, "packed"},
                                                              {27, "fetch"},
                                                              {28, "fetched"},
                                                              {29, "quarantined"},
                                                              {30, "append"},
                                                              {31, "appended"},
                                                              {40, "mark"},
                                                              {41, "marks"},
                                                              {50, "start-conversation"},
                                                              {51, "conversation"},
                                                              {52, "list-devices"},
                                                              {53, "devices"},
                                                              {54, "rename-device"},
                                                              {55, "unlink-device"},
                                                              {56, "done"},
                                                              {57, "mute"},
                                                              {58, "accept-conversation"},
                                                              {60, "publish-manifest"},
                                                              {61, "get-manifests"},
                                                              {62, "manifests"},
                                                              {63, "put-prekeys"},
                                                              {64, "get-bundles"},
                                                              {65, "bundles"},
                                                              {66, "get-roster"},
                                                              {67, "roster"},
                                                              {68, "put-mail"},
                                                              {69, "tell-device"},
                                                              {70, "device-says"},
                                                              {71, "put-blob"},
                                                              {72, "get-blob"},
                                                              {73, "blob"},
                                                              {74, "drop-blob"},
                                                              {75, "put-recovery"},
                                                              {76, "get-recovery"},
                                                              {77, "recovery"}}};

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no %ls", qUtf16Printable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%ls cannot be written", qUtf16Printable(path));
}

QJsonObject objectIn(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("no JSON: %s", json.left(80).constData());
    return document.object();
}

QByteArray textOf(const Line &line)
{
    const auto what = std::ranges::find(whats, line.what, [](const auto &pair) { return pair.first; });
    QByteArray text = "{\"ms\":" + QByteArray::number(line.ms) + ",\"link\":" + QByteArray::number(line.link) +
                      ",\"device\":\"" + line.device.toUtf8() + "\",\"what\":\"" + what->second + '"';
    if (!line.message.isEmpty())
        text += ",\"frames\":\"" + frameNames(line.message).toUtf8() + "\",\"cbor\":\"" + line.message.toBase64() + '"';
    return text + "}\n";
}

Line lineIn(const QJsonObject &json)
{
    const QByteArray said = json[QLatin1String("what")].toString().toUtf8();
    const auto what = std::ranges::find(whats, said, [](const auto &pair) { return QByteArray(pair.second); });
    if (what == whats.end())
        qFatal("a recording says %s", said.constData());
    return {json[QLatin1String("ms")].toInteger(), quint64(json[QLatin1String("link")].toInteger()),
            json[QLatin1String("device")].toString(), what->first,
            QByteArray::fromBase64(json[QLatin1String("cbor")].toString().toLatin1())};
}

} // namespace

QString frameNames(const QByteArray &message)
{
    QStringList all;
    for (const wire::Frame &frame : wire::decode(message).frames) {
        const int type = std::visit([](const auto &f) { return int(f.type); }, frame);
        const auto name = std::ranges::find(names, type, [](const auto &pair) { return pair.first; });
        all << (name == names.end() ? QString::number(type) : QString::fromLatin1(name->second));
    }
    return all.join(u' ');
}

Recording Recording::read(const QString &folder)
{
    const QDir dir(folder);
    Recording recording;
    const QList<QByteArray> lines = readFile(dir.filePath(QStringLiteral("frames.jsonl"))).split('\n');
    const QJsonObject head = objectIn(lines.front());
    recording.generation = GenerationId::fromHex(head[QLatin1String("generation")].toString().toLatin1())
                               .value_or(GenerationId());
    recording.invitation = head[QLatin1String("invitation")].toString();
    recording.wallMs = head[QLatin1String("wall_ms")].toInteger();
    for (const QByteArray &line : lines.mid(1)) {
        if (!line.isEmpty())
            recording.lines.push_back(lineIn(objectIn(line)));
    }
    recording.expected = objectIn(readFile(dir.filePath(QStringLiteral("expected.json"))));
    for (const QFileInfo &file : dir.entryInfoList({QStringLiteral("*.profile")}))
        recording.profiles[file.baseName()] = qUncompress(readFile(file.filePath()));
    return recording;
}

void Recording::write(const QString &folder) const
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")) || !dir.isEmpty())
        qFatal("%ls is no empty folder; a recording is never written over another", qUtf16Printable(folder));
    QByteArray text = "{\"generation\":\"" + generation.toHex() + "\",\"invitation\":\"" + invitation.toUtf8() +
                      "\",\"wall_ms\":" + QByteArray::number(wallMs) + "}\n";
    for (const Line &line : lines)
        text += textOf(line);
    writeFile(dir.filePath(QStringLiteral("frames.jsonl")), text);
    writeFile(dir.filePath(QStringLiteral("expected.json")), QJsonDocument(expected).toJson());
    for (const auto &[name, bytes] : profiles)
        writeFile(dir.filePath(name + QStringLiteral(".profile")), qCompress(bytes, 9));
}

} // namespace porchlight::recorded
