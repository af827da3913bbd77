// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/FolderOpener.h"

#include "app/platform/Handover.h"
#include "app/platform/KeyCustody.h"
#include "app/platform/SystemKeyring.h"
#include "app/runtime/RealParts.h"
#include "app/store/Vault.h"
#include "shared/base/FolderLock.h"

#include <QDir>

namespace porchlight::desktop {

using models::OpenRefusal;

namespace {

/// The key to the profile's secrets. The error is for people.
Result<platform::KeptKey, Sentence> keyOf(const store::ProfilePaths &paths, std::optional<platform::KeyPlace> wanted)
{
    const auto isEncrypted = store::isEncrypted(paths.database);
    if (!isEncrypted)
        return Sentence(store::describe(isEncrypted.error()));
    platform::SystemKeyring keyring;
    SystemRandom random;
    const auto kept = platform::KeyCustody(paths.folder, keyring, random).obtain(*isEncrypted, wanted);
    if (!kept)
        return Sentence(platform::describe(kept.error()));
    return *kept;
}

} // namespace

QString FolderOpener::folderOf(const QString &name) const
{
    const auto paths = store::ProfilePaths::of(name, m_data);
    return paths ? paths->folder : QString();
}

models::ProfileOpener::Opened FolderOpener::open(const QString &name, Wish wish, const models::Profile *beside)
{
    using Why = OpenRefusal::Why;
    const auto paths = store::ProfilePaths::of(name, m_data);
    if (!paths || (wish == Wish::Present && !QDir(paths->folder).exists()))
        return OpenRefusal{Why::Missing, Sentence(Sentence::english("There is no profile %1 on this computer any more."), {name})};
    auto lock = std::make_shared<FolderLock>(paths->folder);
    if (lock->state() == FolderLock::State::InUse)
        return OpenRefusal{Why::Elsewhere, Sentence::english("It is open in another window.")};
    if (lock->state() == FolderLock::State::NoFolder)
        return OpenRefusal{Why::Broken, Sentence(Sentence::english("The folder %1 cannot be written."), {paths->folder})};
    const auto kept = keyOf(*paths, m_place);
    if (!kept)
        return OpenRefusal{Why::Broken, kept.error()};
    auto parts = runtime::realParts(paths->database, kept->key);
    parts.keysAreKept = platform::describe(kept->place);
    // In a window with others, people know it by its handle.
    const bool isNamed = !beside && name != store::ProfilePaths::first;
    auto opened = models::Profile::open(isNamed ? name : QString(), *paths, std::move(parts), {}, beside);
    if (!opened)
        return OpenRefusal{Why::Broken, Sentence(opened.error())};
    return models::OpenProfile{name, paths->folder, std::move(lock), std::move(opened).value()};
}

bool FolderOpener::remove(const QString &name)
{
    return removeFirst(name, false);
}

bool FolderOpener::removeFirst(const QString &name, bool keepsWindow)
{
    const QString folder = folderOf(name);
    platform::SystemKeyring keyring;
    SystemRandom random;
    platform::KeyCustody(folder, keyring, random).forget();
    if (!keepsWindow)
        return QDir(folder).removeRecursively();
    bool isGone = true;
    const QStringList kept{QStringLiteral("appearance.ini"), QStringLiteral("desktop.ini"), QStringLiteral("lock.ini"), QStringLiteral("lock")};
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (kept.contains(entry.fileName()))
            continue;
        const bool isFolder = entry.isDir() && !entry.isSymLink();
        isGone = (isFolder ? QDir(entry.filePath()).removeRecursively() : QFile::remove(entry.filePath())) && isGone;
    }
    if (const QString settings = folder + u"/desktop.ini"; QFile::exists(settings))
        models::DesktopSettings::forgetConversations(settings);
    return isGone;
}

bool FolderOpener::knock(const QString &name)
{
    return platform::Handover::handOver(folderOf(name), {}, knockPatience);
}

} // namespace porchlight::desktop
