// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/models/Profile.h"
#include "app/store/ProfileGlance.h"

namespace porchlight::models {

/// A profile that this process has open.
struct OpenProfile
{
    QString name;
    QString folder;
    std::shared_ptr<const void> hold; ///< keeps other processes from it; before the profile, so that it is let go last
    std::unique_ptr<Profile> profile;
};

/// Why a profile could not be opened.
struct OpenRefusal
{
    enum class Why : quint8 {
        Elsewhere, ///< another process has it
        Missing,   ///< there is none of that name
        Broken,    ///< and error says why
    };

    Why why = Why::Broken;
    Sentence error;
};

/// What the accounts of a window want of the computer: where profiles are, who has them open, and their keys. On the thread
/// of the windows; may turn its event loop while the keyring is asked.
class ProfileOpener
{
public:
    using Opened = Result<OpenProfile, OpenRefusal>;
    enum class Wish : quint8 { Present, PresentOrNew };

    virtual ~ProfileOpener() = default;

    /// @p beside: the window's first profile; null for that one itself.
    virtual Opened open(const QString &name, Wish wish, const Profile *beside) = 0;
    /// Deletes all that is kept of a profile, and its key. It is held and closed. False: not all of it went.
    virtual bool remove(const QString &name) = 0;
    /// The window of whoever has it open is to come to the front. False: nobody has answered.
    virtual bool knock(const QString &name) = 0;
    /// The profiles beside those of that names, which are this process's.
    virtual std::vector<store::ProfileGlance> beside(const QStringList &names) = 0;
};

} // namespace porchlight::models
