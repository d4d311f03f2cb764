// Everything Plan Clerk needs in Azure, in one resource group, with no key and no secret anywhere: one identity is
// the bot in Teams and reads and writes the storage.
targetScope = 'resourceGroup'

@description('The name of this environment, such as the council\'s short name. It becomes a tag on every resource.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('The Azure region that keeps the record.')
param location string = resourceGroup().location

@description('The size of the machine. Basic is the smallest that stays awake, which reminders need.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('How many copies of the record Azure keeps, and where. GRS keeps some in the paired region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_GRS'

@description('How much the program\'s log says.')
@allowed(['error', 'warn', 'info', 'debug', 'trace'])
param logLevel string = 'info'

@description('Whom to write to when the clerk does not answer. Empty: nobody.')
param alertEmail string = ''

@description('The Entra object id of the person who imports plans from the command line. Empty: nobody has access to the record but the clerk.')
param recordAdministratorId string = ''

var token = uniqueString(resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-clerk-${token}'
  location: location
  tags: tags
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    tags: tags
    token: token
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    tags: tags
    token: token
    sku: storageSku
    clerkPrincipalId: identity.properties.principalId
    recordAdministratorId: recordAdministratorId
  }
}

module web 'web.bicep' = {
  name: 'web'
  params: {
    location: location
    tags: tags
    token: token
    sku: planSku
    logLevel: logLevel
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    storageAccountName: storage.outputs.accountName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    tags: tags
    token: token
    host: web.outputs.host
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: {
    location: location
    tags: tags
    token: token
    host: web.outputs.host
    insightsId: monitoring.outputs.insightsId
    alertEmail: alertEmail
  }
}

@description('The app id to package the Teams app with.')
output MicrosoftAppId string = identity.properties.clientId

@description('The host name to package the Teams app with.')
output CLERK_DOMAIN string = web.outputs.host

@description('The storage account that the command line is to be pointed at.')
output AZURE_STORAGE_ACCOUNT string = storage.outputs.accountName
