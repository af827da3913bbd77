// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The models that a Profile owns.
#include "app/models/AccountModel.h"
#include "app/models/Appearance.h"
#include "app/models/ConnectionModel.h"
#include "app/models/ConversationListModel.h"
#include "app/models/ConversationSwitches.h"
#include "app/models/Desktop.h"
#include "app/models/DevicesModel.h"
#include "app/models/ExportModel.h"
#include "app/models/FaceModel.h"
#include "app/models/FinderModel.h"
#include "app/models/HistoryModel.h"
#include "app/models/InviteModel.h"
#include "app/models/LinkModel.h"
#include "app/models/OwnWindows.h"
#include "app/models/PeopleModel.h"
#include "app/models/PresenceModel.h"
#include "app/models/PrivacyModel.h"
#include "app/models/RecoveryModel.h"
#include "app/models/SearchModel.h"
#include "app/models/SignInModel.h"
#include "app/models/StorageModel.h"

namespace porchlight::models {

/// Whom one knows, and what they see of one.
struct PeopleModels
{
    std::unique_ptr<PeopleModel> contacts;
    std::unique_ptr<PrivacyModel> privacy;
    std::unique_ptr<FaceModel> face;
    std::unique_ptr<InviteModel> invite;
};

/// What is of this computer alone.
struct LocalModels
{
    std::unique_ptr<ExportModel> exporting;
    std::shared_ptr<Appearance> appearance; ///< of all profiles of a window
    std::unique_ptr<Desktop> desktop;
    std::unique_ptr<SearchModel> search;
    std::unique_ptr<StorageModel> storage;
};

} // namespace porchlight::models
