// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/KeyNote.h"

#include "shared/base/DataFolder.h"
#include "shared/base/Sentence.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace porchlight::platform {

namespace {

constexpr qsizetype bytesMax = 4096;
constexpr qsizetype entryLengthMax = 64;

constexpr const char *aboutKeyring =
    "# Where the key to the secrets of this Porchlight profile is kept: in the system's keyring, as \"Porchlight/ENTRY\".\n"
    "# Without that and this file the profile cannot be opened.\n";
constexpr const char *aboutFile =
    "# WARNING: this is the key to the secrets of this Porchlight profile. Whoever can read this file and the database\n"
    "# beside it can read them. Without this file the profile cannot be opened: a copy of the database needs a copy of it.\n";

using Values = std::map<QByteArray, QByteArray>;

/// The bytes of a file of one's own, and nothing else that a path can lead to.
Result<SecretBuffer, KeyNote::Unread> bytesOf(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return errno == ENOENT ? KeyNote::Unread::Missing : KeyNote::Unread::Damaged;
    struct stat status = {};
    const bool isOwn = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid();
    const bool isPrivate = isOwn && ((status.st_mode & 077) == 0 || ::fchmod(file, 0600) == 0);
    QByteArray bytes(bytesMax + 1, '\0');
    const ssize_t count = isPrivate ? ::read(file, bytes.data(), std::size_t(bytes.size())) : -1;
    ::close(file);
    SecretBuffer buffer(std::move(bytes));
    if (count < 0 || count > bytesMax)
        return KeyNote::Unread::Damaged;
    return SecretBuffer(buffer.view().first(count).toByteArray());
}

/// Nothing when a line is none, or a name comes twice.
std::optional<Values> valuesIn(const QByteArray &text)
{
    Values values;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype at = line.indexOf('=');
        if (at < 0 || !values.emplace(line.first(at).trimmed(), line.sliced(at + 1).trimmed()).second)
            return std::nullopt;
    }
    return values;
}

bool isEntry(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= entryLengthMax
        && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(file, bytes.data(), std::size_t(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.sliced(count);
    }
    return true;
}

/// A new file, with all of it on the disk. It is nobody else's from the first moment.
bool makeFile(const QByteArray &path, QByteArrayView bytes)
{
    ::unlink(path.constData()); // of a start that was cut off
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const bool done = ::fchmod(file, 0600) == 0 && writeAll(file, bytes) && ::fsync(file) == 0;
    return ::close(file) == 0 && done;
}

bool isTaken(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0 || errno != ENOENT;
}

} // namespace

QString describe(KeyPlace place)
{
    if (place == KeyPlace::Keyring)
        return Sentence::english("Keys are kept in the system's keyring.");
    return Sentence::english("Keys are kept in a file beside the messages: whoever can read this computer's disk can read them.");
}

SecretBuffer asText(const DataKey &key)
{
    SecretBuffer text;
    for (const char byte : key.view())
        text.append(QByteArray(1, byte).toHex());
    return text;
}

std::optional<DataKey> keyFromText(QByteArrayView text)
{
    if (!std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }))
        return std::nullopt;
    const SecretBuffer bytes(QByteArray::fromHex(text.toByteArray()));
    return DataKey::fromBytes(bytes.view());
}

QString KeyNote::pathIn(const QString &folder)
{
    return folder + QStringLiteral("/keys.txt");
}

Result<KeyNote, KeyNote::Unread> KeyNote::read(const QString &folder)
{
    auto bytes = bytesOf(pathIn(folder));
    if (!bytes)
        return bytes.error();
    const SecretBuffer text = std::move(bytes).value();
    const auto values = valuesIn(text.view().toByteArray());
    if (!values || !values->contains("place"))
        return Unread::Damaged;
    const auto value = [&](const char *name) { return values->contains(name) ? values->at(name) : QByteArray(); };
    if (value("place") == "keyring") {
        if (!isEntry(value("entry")))
            return Unread::Damaged;
        return KeyNote{KeyPlace::Keyring, QString::fromLatin1(value("entry"))};
    }
    if (value("place") != "file")
        return Unread::Newer;
    const auto key = keyFromText(value("key"));
    if (!key)
        return Unread::Damaged;
    return KeyNote{KeyPlace::File, {}, key};
}

bool KeyNote::write(const QString &folder) const
{
    SecretBuffer text;
    if (place == KeyPlace::Keyring) {
        text.append(aboutKeyring);
        text.append("place = keyring\nentry = ");
        text.append(entry.toLatin1());
        text.append("\n");
    } else {
        text.append(aboutFile);
        text.append("place = file\nkey = ");
        text.append(asText(*key).view());
        text.append("\n");
    }
    const QByteArray path = QFile::encodeName(pathIn(folder));
    const QByteArray fresh = path + ".new";
    // Nobody can come in between: the profile is locked.
    const bool done = !isTaken(path) && makeFile(fresh, text.view()) && ::rename(fresh.constData(), path.constData()) == 0;
    if (!done)
        ::unlink(fresh.constData());
    return done && syncFolder(folder);
}

} // namespace porchlight::platform
