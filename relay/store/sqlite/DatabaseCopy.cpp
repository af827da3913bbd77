// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/DatabaseCopy.h"

#include "relay/store/sqlite/Schema.h"
#include "shared/base/DataFolder.h"
#include "shared/sqlite/Connection.h"
#include "shared/sqlite/Query.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

std::optional<OpenFailure> cannot(const QString &what)
{
    return OpenFailure{OpenFailure::Reason::CannotOpen, what};
}

bool sync(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

std::optional<OpenFailure> refuseDamaged(sqlite::Connection &connection)
{
    if (connection.text("PRAGMA quick_check(1)") != "ok")
        noteDamage(connection);
    if (connection.fault() != sqlite::Fault::None)
        return failureOf(connection, QStringLiteral("The database cannot be checked"));
    return std::nullopt;
}

std::optional<OpenFailure> write(const QString &from, const QString &to)
{
    sqlite::Connection source;
    if (!source.open(from, sqlite::Connection::Mode::ReadOnly))
        return failureOf(source, u"The database " + from + u" cannot be opened");
    if (auto failure = refuseForeign(source))
        return failure;
    if (source.number("PRAGMA user_version") == 0)
        return OpenFailure{OpenFailure::Reason::NotOurs, QStringLiteral("The file is not a database of porchlight-relay.")};
    if (auto failure = refuseDamaged(source))
        return failure;
    sqlite::Statement vacuum(source, "VACUUM INTO ?1");
    if (!vacuum.run(to))
        return failureOf(source, u"The copy " + to + u" cannot be written");
    sqlite::Connection copy;
    if (!copy.open(to, sqlite::Connection::Mode::ReadOnly))
        return failureOf(copy, u"The copy " + to + u" cannot be read");
    return refuseDamaged(copy);
}

} // namespace

std::optional<OpenFailure> copyDatabase(const QString &from, const QString &to)
{
    const QByteArray name = QFile::encodeName(to);
    // Made here and empty, which is all that SQLite writes into: for its owner only from the first moment.
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return cannot(u"There is a file " + to + u" already; it was left alone.");
    if (file < 0)
        return cannot(u"The file " + to + u" cannot be made.");
    ::close(file);
    auto failure = write(from, to);
    // The second one also makes the name durable.
    if (!failure && !(sync(to) && makeDataFile(to)))
        failure = cannot(u"The file " + to + u" could not be written to the disk.");
    if (failure)
        ::unlink(name.constData());
    return failure;
}

} // namespace porchlight::relay
