// The record. Nobody reaches it by a key, because keys are switched off: only by an identity that holds a role on it.
param location string
param tags object
param token string
param sku string
param clerkPrincipalId string
param recordAdministratorId string

// Storage Table Data Contributor, a built-in role: reads and writes tables, and nothing else.
var tableDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
)

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: 'stclerk${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource clerkMayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, clerkPrincipalId, tableDataContributor)
  scope: account
  properties: {
    roleDefinitionId: tableDataContributor
    principalId: clerkPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource administratorMayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(recordAdministratorId)) {
  name: guid(account.id, recordAdministratorId, tableDataContributor)
  scope: account
  properties: {
    roleDefinitionId: tableDataContributor
    principalId: recordAdministratorId
    principalType: 'User'
  }
}

output accountName string = account.name
