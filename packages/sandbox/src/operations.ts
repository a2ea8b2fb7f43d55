// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { Operation } from "./contract.ts";

/** What each provider's specs declare. An object is closed: it has no other fields than those named. */
export const operations: Readonly<Record<string, readonly Operation[]>> = {
  "tencent-tcr-personal": [
    {
      "id": "DescribeImagePersonal",
      "method": "POST",
      "path": "/",
      "parameters": [
        {
          "name": "X-TC-Action",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "DescribeImagePersonal"
          }
        },
        {
          "name": "X-TC-Version",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "2019-09-24"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "RepoName"
        ],
        "properties": {
          "RepoName": {
            "type": "string",
            "minLength": 1
          },
          "Offset": {
            "type": "integer",
            "minimum": 0
          },
          "Limit": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          },
          "Tag": {
            "type": "string"
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "Data",
                      "RequestId"
                    ],
                    "properties": {
                      "Data": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "RepoName",
                          "Server",
                          "TagCount",
                          "TagInfo"
                        ],
                        "properties": {
                          "RepoName": {
                            "type": "string"
                          },
                          "Server": {
                            "type": "string"
                          },
                          "TagCount": {
                            "type": "integer"
                          },
                          "TagInfo": {
                            "type": "array",
                            "items": {
                              "additionalProperties": false,
                              "type": "object",
                              "required": [
                                "TagName",
                                "TagId",
                                "ImageId",
                                "Size",
                                "CreationTime",
                                "DurationDays",
                                "Author",
                                "Architecture",
                                "DockerVersion",
                                "OS",
                                "UpdateTime",
                                "PushTime",
                                "SizeByte",
                                "Id"
                              ],
                              "properties": {
                                "TagName": {
                                  "type": "string"
                                },
                                "TagId": {
                                  "type": "string"
                                },
                                "ImageId": {
                                  "type": "string"
                                },
                                "Size": {
                                  "type": "string"
                                },
                                "CreationTime": {
                                  "type": "string"
                                },
                                "DurationDays": {
                                  "type": [
                                    "string",
                                    "null"
                                  ]
                                },
                                "Author": {
                                  "type": "string"
                                },
                                "Architecture": {
                                  "type": "string"
                                },
                                "DockerVersion": {
                                  "type": "string"
                                },
                                "OS": {
                                  "type": "string"
                                },
                                "UpdateTime": {
                                  "type": "string"
                                },
                                "PushTime": {
                                  "type": "string"
                                },
                                "SizeByte": {
                                  "type": "integer"
                                },
                                "Id": {
                                  "type": "integer"
                                },
                                "Kind": {
                                  "type": "string"
                                }
                              }
                            }
                          }
                        }
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "Error",
                      "RequestId"
                    ],
                    "properties": {
                      "Error": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "Code",
                          "Message"
                        ],
                        "properties": {
                          "Code": {
                            "type": "string"
                          },
                          "Message": {
                            "type": "string"
                          }
                        }
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "tencent-tcr": [
    {
      "id": "DescribeImages",
      "method": "POST",
      "path": "/",
      "parameters": [
        {
          "name": "X-TC-Action",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "DescribeImages"
          }
        },
        {
          "name": "X-TC-Version",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "2019-09-24"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "RegistryId",
          "NamespaceName",
          "RepositoryName"
        ],
        "properties": {
          "RegistryId": {
            "type": "string",
            "minLength": 1
          },
          "NamespaceName": {
            "type": "string",
            "minLength": 1
          },
          "RepositoryName": {
            "type": "string",
            "minLength": 1
          },
          "ImageVersion": {
            "type": "string"
          },
          "Limit": {
            "type": "integer",
            "minimum": 1
          },
          "Offset": {
            "type": "integer",
            "minimum": 1
          },
          "Digest": {
            "type": "string"
          },
          "ExactMatch": {
            "type": "boolean"
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "ImageInfoList",
                      "TotalCount",
                      "RequestId"
                    ],
                    "properties": {
                      "ImageInfoList": {
                        "type": "array",
                        "items": {
                          "additionalProperties": false,
                          "type": "object",
                          "required": [
                            "Digest",
                            "Size",
                            "ImageVersion",
                            "UpdateTime"
                          ],
                          "properties": {
                            "Digest": {
                              "type": "string"
                            },
                            "Size": {
                              "type": "integer"
                            },
                            "ImageVersion": {
                              "type": "string"
                            },
                            "UpdateTime": {
                              "type": "string"
                            },
                            "Kind": {
                              "type": [
                                "string",
                                "null"
                              ]
                            },
                            "KmsSignature": {
                              "type": [
                                "string",
                                "null"
                              ]
                            }
                          }
                        }
                      },
                      "TotalCount": {
                        "type": "integer"
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Response"
                ],
                "properties": {
                  "Response": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "Error",
                      "RequestId"
                    ],
                    "properties": {
                      "Error": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "Code",
                          "Message"
                        ],
                        "properties": {
                          "Code": {
                            "type": "string"
                          },
                          "Message": {
                            "type": "string"
                          }
                        }
                      },
                      "RequestId": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "tencent-ccr": [
    {
      "id": "GetTagList",
      "method": "GET",
      "path": "/v2/index.php",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetTagList"
          }
        },
        {
          "name": "reponame",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [
        "Region",
        "SecretId",
        "Timestamp",
        "Nonce",
        "Signature",
        "SignatureMethod",
        "Token"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "codeDesc",
                  "data"
                ],
                "properties": {
                  "code": {
                    "type": "integer",
                    "const": 0
                  },
                  "message": {
                    "type": "string"
                  },
                  "codeDesc": {
                    "type": "string"
                  },
                  "data": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "reponame",
                      "server",
                      "tagCount",
                      "tagInfo"
                    ],
                    "properties": {
                      "reponame": {
                        "type": "string"
                      },
                      "server": {
                        "type": "string"
                      },
                      "tagCount": {
                        "type": "integer"
                      },
                      "tagInfo": {
                        "type": "array",
                        "items": {
                          "additionalProperties": false,
                          "type": "object",
                          "required": [
                            "repo_name",
                            "tagName",
                            "tagId",
                            "imageId",
                            "size",
                            "creationTime",
                            "updateTime",
                            "author",
                            "architecture",
                            "dockerVersion",
                            "os",
                            "pushTime",
                            "sizeByte"
                          ],
                          "properties": {
                            "repo_name": {
                              "type": "string"
                            },
                            "tagName": {
                              "type": "string"
                            },
                            "tagId": {
                              "type": "string"
                            },
                            "imageId": {
                              "type": "string"
                            },
                            "size": {
                              "type": "string"
                            },
                            "creationTime": {
                              "type": "string"
                            },
                            "updateTime": {
                              "type": "string"
                            },
                            "author": {
                              "type": "string"
                            },
                            "architecture": {
                              "type": "string"
                            },
                            "dockerVersion": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "pushTime": {
                              "type": "string"
                            },
                            "sizeByte": {
                              "type": "integer"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message"
                ],
                "properties": {
                  "code": {
                    "type": [
                      "integer",
                      "string"
                    ],
                    "not": {
                      "const": 0
                    }
                  },
                  "message": {
                    "type": "string"
                  },
                  "codeDesc": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "huawei-swr": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "order_column",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "order_type",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "filter",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "repo_id",
                "Tag",
                "image_id",
                "manifest",
                "digest",
                "schema",
                "path",
                "internal_path",
                "size",
                "is_trusted",
                "created",
                "updated",
                "deleted"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "repo_id": {
                  "type": "integer"
                },
                "Tag": {
                  "type": "string"
                },
                "image_id": {
                  "type": "string"
                },
                "manifest": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "schema": {
                  "type": "integer"
                },
                "path": {
                  "type": "string"
                },
                "internal_path": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "is_trusted": {
                  "type": "boolean"
                },
                "created": {
                  "type": "string"
                },
                "updated": {
                  "type": "string"
                },
                "deleted": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "domain_id": {
                  "type": "string"
                },
                "scanned": {
                  "type": "boolean"
                },
                "tag_type": {
                  "type": "integer"
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            409,
            429,
            500,
            502,
            503,
            504
          ],
          "headers": [],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errors"
                ],
                "properties": {
                  "errors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "errorCode"
                      ],
                      "properties": {
                        "errorCode": {
                          "type": "string"
                        },
                        "errorMessage": {
                          "type": "string"
                        },
                        "detail": {
                          "type": "string"
                        },
                        "encoded_authorization_message": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "details": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "error_code": {
                          "type": "string"
                        },
                        "error_msg": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "errorCode"
                  ],
                  "properties": {
                    "errorCode": {
                      "type": "string"
                    },
                    "errorMessage": {
                      "type": "string"
                    },
                    "detail": {
                      "type": "string"
                    },
                    "encoded_authorization_message": {
                      "type": "string"
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errorCode"
                ],
                "properties": {
                  "errorCode": {
                    "type": "string"
                  },
                  "errorMessage": {
                    "type": "string"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "error_code",
                  "error_msg"
                ],
                "properties": {
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "request_id": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    },
    {
      "id": "KeystoneCreateUserTokenByPassword",
      "method": "POST",
      "path": "/v3/auth/tokens",
      "parameters": [
        {
          "name": "nocatalog",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "auth"
        ],
        "properties": {
          "auth": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "identity",
              "scope"
            ],
            "properties": {
              "identity": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "methods",
                  "password"
                ],
                "properties": {
                  "methods": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "const": "password"
                    }
                  },
                  "password": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "user"
                    ],
                    "properties": {
                      "user": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "name",
                          "password",
                          "domain"
                        ],
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "password": {
                            "type": "string"
                          },
                          "domain": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "name"
                            ],
                            "properties": {
                              "name": {
                                "type": "string"
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "scope": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "project"
                ],
                "properties": {
                  "project": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            201
          ],
          "headers": [
            "X-Subject-Token"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "token"
            ],
            "properties": {
              "token": {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "expires_at"
                ],
                "properties": {
                  "expires_at": {
                    "type": "string"
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error"
            ],
            "properties": {
              "error": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "title"
                ],
                "properties": {
                  "code": {
                    "type": "integer"
                  },
                  "message": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "ucloud-uhub": [
    {
      "id": "GetImageTag",
      "method": "GET",
      "path": "/",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetImageTag"
          }
        },
        {
          "name": "ProjectId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "RepoName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "ImageName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "Limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "TagName",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [
        "PublicKey",
        "Signature",
        "SecurityToken"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Action",
                  "RetCode",
                  "TotalCount",
                  "TagSet"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "const": 0
                  },
                  "Message": {
                    "type": "string"
                  },
                  "TotalCount": {
                    "type": "integer"
                  },
                  "TagSet": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "TagName",
                        "UpdateTime"
                      ],
                      "properties": {
                        "TagName": {
                          "type": "string"
                        },
                        "UpdateTime": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "Digest": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "RetCode"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "not": {
                      "const": 0
                    }
                  },
                  "Message": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "otc-swr": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/manage/namespaces/{namespace}/repos/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          }
        },
        {
          "name": "offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "order_column",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "order_type",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "asc",
              "desc"
            ]
          }
        },
        {
          "name": "tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "filter",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "repo_id",
                "Tag",
                "image_id",
                "manifest",
                "digest",
                "schema",
                "path",
                "internal_path",
                "size",
                "is_trusted",
                "created",
                "updated",
                "deleted",
                "domain_id",
                "tag_type"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "repo_id": {
                  "type": "integer"
                },
                "Tag": {
                  "type": "string"
                },
                "image_id": {
                  "type": "string"
                },
                "manifest": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "schema": {
                  "type": "integer"
                },
                "path": {
                  "type": "string"
                },
                "internal_path": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "is_trusted": {
                  "type": "boolean"
                },
                "created": {
                  "type": "string"
                },
                "updated": {
                  "type": "string"
                },
                "deleted": {
                  "type": [
                    "string",
                    "null"
                  ]
                },
                "domain_id": {
                  "type": "string"
                },
                "scanned": {
                  "type": "boolean"
                },
                "tag_type": {
                  "type": "integer"
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            409,
            429,
            500,
            502,
            503,
            504
          ],
          "headers": [],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errors"
                ],
                "properties": {
                  "errors": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "errorCode"
                      ],
                      "properties": {
                        "errorCode": {
                          "type": "string"
                        },
                        "errorMessage": {
                          "type": "string"
                        },
                        "detail": {
                          "type": "string"
                        },
                        "encoded_authorization_message": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "details": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "error_code": {
                          "type": "string"
                        },
                        "error_msg": {
                          "type": "string"
                        }
                      }
                    }
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "errorCode"
                  ],
                  "properties": {
                    "errorCode": {
                      "type": "string"
                    },
                    "errorMessage": {
                      "type": "string"
                    },
                    "detail": {
                      "type": "string"
                    },
                    "encoded_authorization_message": {
                      "type": "string"
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "errorCode"
                ],
                "properties": {
                  "errorCode": {
                    "type": "string"
                  },
                  "errorMessage": {
                    "type": "string"
                  },
                  "detail": {
                    "type": "string"
                  },
                  "encoded_authorization_message": {
                    "type": "string"
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "error_code",
                  "error_msg"
                ],
                "properties": {
                  "error_code": {
                    "type": "string"
                  },
                  "error_msg": {
                    "type": "string"
                  },
                  "request_id": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    },
    {
      "id": "KeystoneCreateUserTokenByPassword",
      "method": "POST",
      "path": "/v3/auth/tokens",
      "parameters": [
        {
          "name": "nocatalog",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "auth"
        ],
        "properties": {
          "auth": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "identity",
              "scope"
            ],
            "properties": {
              "identity": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "methods",
                  "password"
                ],
                "properties": {
                  "methods": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "const": "password"
                    }
                  },
                  "password": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "user"
                    ],
                    "properties": {
                      "user": {
                        "additionalProperties": false,
                        "type": "object",
                        "required": [
                          "name",
                          "password",
                          "domain"
                        ],
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "password": {
                            "type": "string"
                          },
                          "domain": {
                            "additionalProperties": false,
                            "type": "object",
                            "required": [
                              "name"
                            ],
                            "properties": {
                              "name": {
                                "type": "string"
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "scope": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "project"
                ],
                "properties": {
                  "project": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            201
          ],
          "headers": [
            "X-Subject-Token"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "token"
            ],
            "properties": {
              "token": {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "expires_at"
                ],
                "properties": {
                  "expires_at": {
                    "type": "string"
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error"
            ],
            "properties": {
              "error": {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "code",
                  "message",
                  "title"
                ],
                "properties": {
                  "code": {
                    "type": "integer"
                  },
                  "message": {
                    "type": "string"
                  },
                  "title": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "surfercloud-uhub": [
    {
      "id": "GetImageTag",
      "method": "GET",
      "path": "/",
      "parameters": [
        {
          "name": "Action",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "const": "GetImageTag"
          }
        },
        {
          "name": "ProjectId",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "RepoName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "ImageName",
          "in": "query",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Offset",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 0
          }
        },
        {
          "name": "Limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "TagName",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [
        "PublicKey",
        "Signature",
        "SecurityToken"
      ],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "oneOf": [
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "Action",
                  "RetCode",
                  "TotalCount",
                  "TagSet"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "const": 0
                  },
                  "Message": {
                    "type": "string"
                  },
                  "TotalCount": {
                    "type": "integer"
                  },
                  "TagSet": {
                    "type": "array",
                    "items": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "TagName",
                        "UpdateTime"
                      ],
                      "properties": {
                        "TagName": {
                          "type": "string"
                        },
                        "UpdateTime": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "Digest": {
                          "type": "string"
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": false,
                "type": "object",
                "required": [
                  "RetCode"
                ],
                "properties": {
                  "Action": {
                    "type": "string"
                  },
                  "RetCode": {
                    "type": "integer",
                    "not": {
                      "const": 0
                    }
                  },
                  "Message": {
                    "type": "string"
                  }
                }
              }
            ]
          }
        }
      ]
    }
  ],
  "docker-hub": [
    {
      "id": "ListRepositoryTags",
      "method": "GET",
      "path": "/v2/namespaces/{namespace}/repositories/{repository}/tags",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "count",
              "next",
              "previous",
              "results"
            ],
            "properties": {
              "count": {
                "type": "integer"
              },
              "next": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "previous": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "results": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "name"
                  ],
                  "properties": {
                    "id": {
                      "type": "integer"
                    },
                    "images": {
                      "type": "array",
                      "items": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "architecture": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "features": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "variant": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "digest": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "layers": {
                            "type": "array",
                            "items": {
                              "additionalProperties": false,
                              "type": "object",
                              "properties": {
                                "digest": {
                                  "type": [
                                    "string",
                                    "null"
                                  ]
                                },
                                "size": {
                                  "type": "integer"
                                },
                                "instruction": {
                                  "type": "string"
                                }
                              }
                            }
                          },
                          "os": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "os_features": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "os_version": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "size": {
                            "type": "integer"
                          },
                          "status": {
                            "type": "string",
                            "enum": [
                              "active",
                              "inactive"
                            ]
                          },
                          "last_pulled": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "last_pushed": {
                            "type": [
                              "string",
                              "null"
                            ]
                          }
                        }
                      }
                    },
                    "creator": {
                      "type": "integer"
                    },
                    "last_updated": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "last_updater": {
                      "type": "integer"
                    },
                    "last_updater_username": {
                      "type": "string"
                    },
                    "name": {
                      "type": "string"
                    },
                    "repository": {
                      "type": "integer"
                    },
                    "full_size": {
                      "type": "integer"
                    },
                    "v2": {
                      "type": [
                        "boolean",
                        "string"
                      ]
                    },
                    "status": {
                      "type": "string",
                      "enum": [
                        "active",
                        "inactive"
                      ]
                    },
                    "tag_status": {
                      "type": "string"
                    },
                    "tag_last_pulled": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "tag_last_pushed": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "media_type": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "content_type": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "digest": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "errinfo": {
                "type": "object",
                "additionalProperties": true
              },
              "txnid": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "error": {
                "type": "boolean"
              }
            }
          }
        }
      ]
    },
    {
      "id": "GetRepositoryTag",
      "method": "GET",
      "path": "/v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "tag",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "name"
            ],
            "properties": {
              "id": {
                "type": "integer"
              },
              "images": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "architecture": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "features": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "variant": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "digest": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "layers": {
                      "type": "array",
                      "items": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "digest": {
                            "type": [
                              "string",
                              "null"
                            ]
                          },
                          "size": {
                            "type": "integer"
                          },
                          "instruction": {
                            "type": "string"
                          }
                        }
                      }
                    },
                    "os": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "os_features": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "os_version": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "size": {
                      "type": "integer"
                    },
                    "status": {
                      "type": "string",
                      "enum": [
                        "active",
                        "inactive"
                      ]
                    },
                    "last_pulled": {
                      "type": [
                        "string",
                        "null"
                      ]
                    },
                    "last_pushed": {
                      "type": [
                        "string",
                        "null"
                      ]
                    }
                  }
                }
              },
              "creator": {
                "type": "integer"
              },
              "last_updated": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "last_updater": {
                "type": "integer"
              },
              "last_updater_username": {
                "type": "string"
              },
              "name": {
                "type": "string"
              },
              "repository": {
                "type": "integer"
              },
              "full_size": {
                "type": "integer"
              },
              "v2": {
                "type": [
                  "boolean",
                  "string"
                ]
              },
              "status": {
                "type": "string",
                "enum": [
                  "active",
                  "inactive"
                ]
              },
              "tag_status": {
                "type": "string"
              },
              "tag_last_pulled": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "tag_last_pushed": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "media_type": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "content_type": {
                "type": [
                  "string",
                  "null"
                ]
              },
              "digest": {
                "type": [
                  "string",
                  "null"
                ]
              }
            }
          }
        },
        {
          "statuses": [
            401,
            403,
            404
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "errinfo": {
                "type": "object",
                "additionalProperties": true
              },
              "txnid": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "error": {
                "type": "boolean"
              }
            }
          }
        }
      ]
    },
    {
      "id": "AuthCreateAccessToken",
      "method": "POST",
      "path": "/v2/auth/token",
      "parameters": [],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "identifier",
          "secret"
        ],
        "properties": {
          "identifier": {
            "type": "string"
          },
          "secret": {
            "type": "string"
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "access_token"
            ],
            "properties": {
              "access_token": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "detail": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "errinfo": {
                "type": "object",
                "additionalProperties": true
              }
            }
          }
        }
      ]
    }
  ],
  "oci": [
    {
      "id": "ListTags",
      "method": "GET",
      "path": "/v2/{name}/tags/list",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "n",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "last",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "name",
              "tags"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "tags": {
                "type": [
                  "array",
                  "null"
                ],
                "items": {
                  "type": "string"
                }
              },
              "child": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "manifest": {
                "type": "object",
                "additionalProperties": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "imageSizeBytes": {
                      "type": "string"
                    },
                    "layerId": {
                      "type": "string"
                    },
                    "mediaType": {
                      "type": "string"
                    },
                    "tag": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    },
                    "timeCreatedMs": {
                      "type": "string"
                    },
                    "timeUploadedMs": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            403,
            404,
            413,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        }
      ]
    },
    {
      "id": "GetManifest",
      "method": "GET",
      "path": "/v2/{name}/manifests/{reference}",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "reference",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Accept",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [
            "Docker-Content-Digest"
          ],
          "schema": {
            "anyOf": [
              {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "schemaVersion",
                  "config",
                  "layers"
                ],
                "properties": {
                  "schemaVersion": {
                    "type": "integer",
                    "const": 2
                  },
                  "mediaType": {
                    "type": "string"
                  },
                  "config": {
                    "additionalProperties": true,
                    "type": "object",
                    "required": [
                      "mediaType",
                      "digest",
                      "size"
                    ],
                    "properties": {
                      "mediaType": {
                        "type": "string"
                      },
                      "digest": {
                        "type": "string"
                      },
                      "size": {
                        "type": "integer"
                      },
                      "platform": {
                        "additionalProperties": true,
                        "type": "object",
                        "properties": {
                          "architecture": {
                            "type": "string"
                          },
                          "os": {
                            "type": "string"
                          },
                          "variant": {
                            "type": "string"
                          }
                        }
                      }
                    }
                  },
                  "layers": {
                    "type": "array",
                    "items": {
                      "additionalProperties": true,
                      "type": "object",
                      "required": [
                        "mediaType",
                        "digest",
                        "size"
                      ],
                      "properties": {
                        "mediaType": {
                          "type": "string"
                        },
                        "digest": {
                          "type": "string"
                        },
                        "size": {
                          "type": "integer"
                        },
                        "platform": {
                          "additionalProperties": true,
                          "type": "object",
                          "properties": {
                            "architecture": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "variant": {
                              "type": "string"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              },
              {
                "additionalProperties": true,
                "type": "object",
                "required": [
                  "schemaVersion",
                  "manifests"
                ],
                "properties": {
                  "schemaVersion": {
                    "type": "integer",
                    "const": 2
                  },
                  "mediaType": {
                    "type": "string"
                  },
                  "manifests": {
                    "type": "array",
                    "items": {
                      "additionalProperties": true,
                      "type": "object",
                      "required": [
                        "mediaType",
                        "digest",
                        "size"
                      ],
                      "properties": {
                        "mediaType": {
                          "type": "string"
                        },
                        "digest": {
                          "type": "string"
                        },
                        "size": {
                          "type": "integer"
                        },
                        "platform": {
                          "additionalProperties": true,
                          "type": "object",
                          "properties": {
                            "architecture": {
                              "type": "string"
                            },
                            "os": {
                              "type": "string"
                            },
                            "variant": {
                              "type": "string"
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            ]
          }
        },
        {
          "statuses": [
            400,
            403,
            404,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        }
      ]
    },
    {
      "id": "HeadManifest",
      "method": "HEAD",
      "path": "/v2/{name}/manifests/{reference}",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "reference",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "Accept",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [
            "Docker-Content-Digest"
          ]
        },
        {
          "statuses": [
            400,
            403,
            404,
            429
          ],
          "headers": []
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ]
        }
      ]
    },
    {
      "id": "GetBlob",
      "method": "GET",
      "path": "/v2/{name}/blobs/{digest}",
      "parameters": [
        {
          "name": "name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          }
        },
        {
          "name": "digest",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [
            "Docker-Content-Digest"
          ],
          "schema": {
            "additionalProperties": true,
            "type": "object",
            "properties": {
              "created": {
                "type": "string"
              },
              "architecture": {
                "type": "string"
              },
              "os": {
                "type": "string"
              },
              "variant": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            307
          ],
          "headers": [
            "Location"
          ]
        },
        {
          "statuses": [
            400,
            403,
            404,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            401
          ],
          "headers": [
            "WWW-Authenticate"
          ],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    },
                    "detail": {}
                  }
                }
              }
            }
          }
        }
      ]
    },
    {
      "id": "GetToken",
      "method": "GET",
      "path": "/token",
      "parameters": [
        {
          "name": "service",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "scope",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "client_id",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "account",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "offline_token",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "anyOf": [
              {
                "required": [
                  "token"
                ]
              },
              {
                "required": [
                  "access_token"
                ]
              }
            ],
            "properties": {
              "token": {
                "type": "string"
              },
              "access_token": {
                "type": "string"
              },
              "expires_in": {
                "type": "integer"
              },
              "issued_at": {
                "type": "string"
              },
              "refresh_token": {
                "type": "string"
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            429
          ],
          "headers": [],
          "schema": {
            "type": "object",
            "additionalProperties": true
          }
        }
      ]
    }
  ],
  "aws-ecr": [
    {
      "id": "DescribeImages",
      "method": "POST",
      "path": "/",
      "parameters": [
        {
          "name": "X-Amz-Target",
          "in": "header",
          "required": true,
          "schema": {
            "type": "string",
            "const": "AmazonEC2ContainerRegistry_V20150921.DescribeImages"
          }
        }
      ],
      "credentials": [],
      "body": {
        "additionalProperties": false,
        "type": "object",
        "required": [
          "repositoryName"
        ],
        "properties": {
          "registryId": {
            "type": "string",
            "pattern": "^[0-9]{12}$"
          },
          "repositoryName": {
            "type": "string",
            "minLength": 2,
            "maxLength": 256,
            "pattern": "^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$"
          },
          "imageIds": {
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
              "additionalProperties": false,
              "type": "object",
              "properties": {
                "imageDigest": {
                  "type": "string"
                },
                "imageTag": {
                  "type": "string",
                  "minLength": 1,
                  "maxLength": 300
                }
              }
            }
          },
          "nextToken": {
            "type": "string"
          },
          "maxResults": {
            "type": "integer",
            "minimum": 1,
            "maximum": 1000
          },
          "filter": {
            "additionalProperties": false,
            "type": "object",
            "properties": {
              "tagStatus": {
                "type": "string",
                "enum": [
                  "TAGGED",
                  "UNTAGGED",
                  "ANY"
                ]
              },
              "imageStatus": {
                "type": "string",
                "enum": [
                  "ACTIVE",
                  "ARCHIVED",
                  "ACTIVATING",
                  "ANY"
                ]
              }
            }
          }
        }
      },
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "imageDetails"
            ],
            "properties": {
              "imageDetails": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "imageDigest"
                  ],
                  "properties": {
                    "registryId": {
                      "type": "string"
                    },
                    "repositoryName": {
                      "type": "string",
                      "minLength": 2,
                      "maxLength": 256
                    },
                    "imageDigest": {
                      "type": "string"
                    },
                    "imageTags": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    },
                    "imageSizeInBytes": {
                      "type": "integer",
                      "minimum": 0
                    },
                    "imagePushedAt": {
                      "type": "number"
                    },
                    "imageScanStatus": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "status": {
                          "type": "string"
                        },
                        "description": {
                          "type": "string"
                        }
                      }
                    },
                    "imageScanFindingsSummary": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "imageScanCompletedAt": {
                          "type": "number"
                        },
                        "vulnerabilitySourceUpdatedAt": {
                          "type": "number"
                        },
                        "findingSeverityCounts": {
                          "type": "object",
                          "additionalProperties": {
                            "type": "integer"
                          }
                        }
                      }
                    },
                    "imageManifestMediaType": {
                      "type": "string"
                    },
                    "artifactMediaType": {
                      "type": "string"
                    },
                    "lastRecordedPullTime": {
                      "type": "number"
                    },
                    "subjectManifestDigest": {
                      "type": "string"
                    },
                    "imageStatus": {
                      "type": "string"
                    },
                    "lastArchivedAt": {
                      "type": "number"
                    },
                    "lastActivatedAt": {
                      "type": "number"
                    }
                  }
                }
              },
              "nextToken": {
                "type": [
                  "string",
                  "null"
                ]
              }
            }
          }
        },
        {
          "statuses": [
            400,
            403,
            429,
            500,
            503
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "__type"
            ],
            "properties": {
              "__type": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "Message": {
                "type": "string"
              }
            }
          }
        }
      ]
    }
  ],
  "ghcr": [
    {
      "id": "packages/get-all-package-versions-for-package-owned-by-org",
      "method": "GET",
      "path": "/orgs/{org}/packages/{package_type}/{package_name}/versions",
      "parameters": [
        {
          "name": "org",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "package_type",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "const": "container"
          }
        },
        {
          "name": "package_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "per_page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "state",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "active",
              "deleted"
            ]
          }
        },
        {
          "name": "X-GitHub-Api-Version",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "2022-11-28",
              "2026-03-10"
            ]
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "name",
                "url",
                "package_html_url",
                "created_at",
                "updated_at",
                "metadata"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "name": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                },
                "package_html_url": {
                  "type": "string"
                },
                "html_url": {
                  "type": "string"
                },
                "license": {
                  "type": "string"
                },
                "description": {
                  "type": "string"
                },
                "created_at": {
                  "type": "string"
                },
                "updated_at": {
                  "type": "string"
                },
                "deleted_at": {
                  "type": "string"
                },
                "metadata": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "package_type",
                    "container"
                  ],
                  "properties": {
                    "package_type": {
                      "type": "string",
                      "const": "container"
                    },
                    "container": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "tags"
                      ],
                      "properties": {
                        "tags": {
                          "type": "array",
                          "items": {
                            "type": "string"
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "message"
            ],
            "properties": {
              "message": {
                "type": "string"
              },
              "documentation_url": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "status": {
                "type": "string"
              }
            }
          }
        }
      ]
    },
    {
      "id": "packages/get-all-package-versions-for-package-owned-by-user",
      "method": "GET",
      "path": "/users/{username}/packages/{package_type}/{package_name}/versions",
      "parameters": [
        {
          "name": "username",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "package_type",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "const": "container"
          }
        },
        {
          "name": "package_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "per_page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "state",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "active",
              "deleted"
            ]
          }
        },
        {
          "name": "X-GitHub-Api-Version",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string",
            "enum": [
              "2022-11-28",
              "2026-03-10"
            ]
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "name",
                "url",
                "package_html_url",
                "created_at",
                "updated_at",
                "metadata"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "name": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                },
                "package_html_url": {
                  "type": "string"
                },
                "html_url": {
                  "type": "string"
                },
                "license": {
                  "type": "string"
                },
                "description": {
                  "type": "string"
                },
                "created_at": {
                  "type": "string"
                },
                "updated_at": {
                  "type": "string"
                },
                "deleted_at": {
                  "type": "string"
                },
                "metadata": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "package_type",
                    "container"
                  ],
                  "properties": {
                    "package_type": {
                      "type": "string",
                      "const": "container"
                    },
                    "container": {
                      "additionalProperties": false,
                      "type": "object",
                      "required": [
                        "tags"
                      ],
                      "properties": {
                        "tags": {
                          "type": "array",
                          "items": {
                            "type": "string"
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            429
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "message"
            ],
            "properties": {
              "message": {
                "type": "string"
              },
              "documentation_url": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "status": {
                "type": "string"
              }
            }
          }
        }
      ]
    }
  ],
  "harbor": [
    {
      "id": "listArtifacts",
      "method": "GET",
      "path": "/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts",
      "parameters": [
        {
          "name": "project_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "repository_name",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "q",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "sort",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "page_size",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "with_tag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "with_label",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "with_scan_overview",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "with_sbom_overview",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "with_immutable_status",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "with_accessory",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "with_inherited_accessory",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "X-Request-Id",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "X-Accept-Vulnerabilities",
          "in": "header",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "type": "array",
            "items": {
              "additionalProperties": false,
              "type": "object",
              "required": [
                "id",
                "type",
                "digest",
                "size",
                "push_time"
              ],
              "properties": {
                "id": {
                  "type": "integer"
                },
                "type": {
                  "type": "string"
                },
                "media_type": {
                  "type": "string"
                },
                "manifest_media_type": {
                  "type": "string"
                },
                "artifact_type": {
                  "type": "string"
                },
                "project_id": {
                  "type": "integer"
                },
                "repository_id": {
                  "type": "integer"
                },
                "repository_name": {
                  "type": "string"
                },
                "digest": {
                  "type": "string"
                },
                "size": {
                  "type": "integer",
                  "minimum": 0
                },
                "icon": {
                  "type": "string"
                },
                "push_time": {
                  "type": "string"
                },
                "pull_time": {
                  "type": "string"
                },
                "extra_attrs": {
                  "type": [
                    "object",
                    "null"
                  ],
                  "additionalProperties": true
                },
                "annotations": {
                  "type": [
                    "object",
                    "null"
                  ],
                  "additionalProperties": {
                    "type": "string"
                  }
                },
                "references": {
                  "type": [
                    "array",
                    "null"
                  ],
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "parent_id": {
                        "type": "integer"
                      },
                      "child_id": {
                        "type": "integer"
                      },
                      "child_digest": {
                        "type": "string"
                      },
                      "platform": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "architecture": {
                            "type": "string"
                          },
                          "os": {
                            "type": "string"
                          },
                          "'os.version'": {
                            "type": "string"
                          },
                          "'os.features'": {
                            "type": [
                              "array",
                              "null"
                            ],
                            "items": {
                              "type": "string"
                            }
                          },
                          "variant": {
                            "type": "string"
                          }
                        }
                      },
                      "annotations": {
                        "type": [
                          "object",
                          "null"
                        ],
                        "additionalProperties": {
                          "type": "string"
                        }
                      },
                      "urls": {
                        "type": [
                          "array",
                          "null"
                        ],
                        "items": {
                          "type": "string"
                        }
                      }
                    }
                  }
                },
                "tags": {
                  "type": [
                    "array",
                    "null"
                  ],
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "required": [
                      "name",
                      "push_time"
                    ],
                    "properties": {
                      "id": {
                        "type": "integer"
                      },
                      "repository_id": {
                        "type": "integer"
                      },
                      "artifact_id": {
                        "type": "integer"
                      },
                      "name": {
                        "type": "string"
                      },
                      "push_time": {
                        "type": "string"
                      },
                      "pull_time": {
                        "type": "string"
                      },
                      "immutable": {
                        "type": "boolean"
                      },
                      "signed": {
                        "type": "boolean"
                      }
                    }
                  }
                },
                "addition_links": {
                  "type": "object",
                  "additionalProperties": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "href": {
                        "type": "string"
                      },
                      "absolute": {
                        "type": "boolean"
                      }
                    }
                  }
                },
                "labels": {
                  "type": [
                    "array",
                    "null"
                  ],
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "integer"
                      },
                      "name": {
                        "type": "string"
                      },
                      "description": {
                        "type": "string"
                      },
                      "color": {
                        "type": "string"
                      },
                      "scope": {
                        "type": "string"
                      },
                      "project_id": {
                        "type": "integer"
                      },
                      "creation_time": {
                        "type": "string"
                      },
                      "update_time": {
                        "type": "string"
                      }
                    }
                  }
                },
                "scan_overview": {
                  "type": "object",
                  "additionalProperties": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "report_id": {
                        "type": "string"
                      },
                      "scan_status": {
                        "type": "string"
                      },
                      "severity": {
                        "type": "string"
                      },
                      "duration": {
                        "type": "integer"
                      },
                      "summary": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "total": {
                            "type": "integer"
                          },
                          "fixable": {
                            "type": "integer"
                          },
                          "summary": {
                            "type": "object",
                            "additionalProperties": {
                              "type": "integer"
                            }
                          }
                        }
                      },
                      "start_time": {
                        "type": "string"
                      },
                      "end_time": {
                        "type": "string"
                      },
                      "complete_percent": {
                        "type": "integer"
                      },
                      "scanner": {
                        "additionalProperties": false,
                        "type": "object",
                        "properties": {
                          "name": {
                            "type": "string"
                          },
                          "vendor": {
                            "type": "string"
                          },
                          "version": {
                            "type": "string"
                          }
                        }
                      }
                    }
                  }
                },
                "sbom_overview": {
                  "additionalProperties": false,
                  "type": "object",
                  "properties": {
                    "start_time": {
                      "type": "string"
                    },
                    "end_time": {
                      "type": "string"
                    },
                    "scan_status": {
                      "type": "string"
                    },
                    "sbom_digest": {
                      "type": "string"
                    },
                    "report_id": {
                      "type": "string"
                    },
                    "duration": {
                      "type": "integer"
                    },
                    "scanner": {
                      "additionalProperties": false,
                      "type": "object",
                      "properties": {
                        "name": {
                          "type": "string"
                        },
                        "vendor": {
                          "type": "string"
                        },
                        "version": {
                          "type": "string"
                        }
                      }
                    }
                  }
                },
                "accessories": {
                  "type": [
                    "array",
                    "null"
                  ],
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "integer"
                      },
                      "artifact_id": {
                        "type": "integer"
                      },
                      "subject_artifact_id": {
                        "type": "integer"
                      },
                      "subject_artifact_digest": {
                        "type": "string"
                      },
                      "subject_artifact_repo": {
                        "type": "string"
                      },
                      "size": {
                        "type": "integer"
                      },
                      "digest": {
                        "type": "string"
                      },
                      "type": {
                        "type": "string"
                      },
                      "icon": {
                        "type": "string"
                      },
                      "creation_time": {
                        "type": "string"
                      }
                    }
                  }
                },
                "inherited_accessories": {
                  "type": "array",
                  "items": {
                    "additionalProperties": false,
                    "type": "object",
                    "properties": {
                      "id": {
                        "type": "integer"
                      },
                      "artifact_id": {
                        "type": "integer"
                      },
                      "subject_artifact_id": {
                        "type": "integer"
                      },
                      "subject_artifact_digest": {
                        "type": "string"
                      },
                      "subject_artifact_repo": {
                        "type": "string"
                      },
                      "size": {
                        "type": "integer"
                      },
                      "digest": {
                        "type": "string"
                      },
                      "type": {
                        "type": "string"
                      },
                      "icon": {
                        "type": "string"
                      },
                      "creation_time": {
                        "type": "string"
                      }
                    }
                  }
                }
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            422,
            429,
            500
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "errors"
            ],
            "properties": {
              "errors": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "code",
                    "message"
                  ],
                  "properties": {
                    "code": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          }
        }
      ]
    }
  ],
  "quay": [
    {
      "id": "listRepoTags",
      "method": "GET",
      "path": "/api/v1/repository/{namespace}/{repository}/tag/",
      "parameters": [
        {
          "name": "namespace",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "repository",
          "in": "path",
          "required": true,
          "schema": {
            "type": "string",
            "minLength": 1
          }
        },
        {
          "name": "onlyActiveTags",
          "in": "query",
          "required": false,
          "schema": {
            "type": "boolean"
          }
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1
          }
        },
        {
          "name": "limit",
          "in": "query",
          "required": false,
          "schema": {
            "type": "integer",
            "minimum": 1,
            "maximum": 100
          }
        },
        {
          "name": "filter_tag_name",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        },
        {
          "name": "specificTag",
          "in": "query",
          "required": false,
          "schema": {
            "type": "string"
          }
        }
      ],
      "credentials": [],
      "answers": [
        {
          "statuses": [
            200
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "tags",
              "page",
              "has_additional"
            ],
            "properties": {
              "tags": {
                "type": "array",
                "items": {
                  "additionalProperties": false,
                  "type": "object",
                  "required": [
                    "name",
                    "reversion",
                    "manifest_digest",
                    "is_manifest_list",
                    "size"
                  ],
                  "properties": {
                    "name": {
                      "type": "string"
                    },
                    "reversion": {
                      "type": "boolean"
                    },
                    "immutable": {
                      "type": "boolean"
                    },
                    "start_ts": {
                      "type": "integer"
                    },
                    "end_ts": {
                      "type": "integer"
                    },
                    "manifest_digest": {
                      "type": "string"
                    },
                    "is_manifest_list": {
                      "type": "boolean"
                    },
                    "size": {
                      "oneOf": [
                        {
                          "type": "integer"
                        },
                        {
                          "type": "null"
                        }
                      ]
                    },
                    "last_modified": {
                      "type": "string"
                    },
                    "expiration": {
                      "type": "string"
                    },
                    "is_sparse": {
                      "type": "boolean"
                    },
                    "child_manifest_count": {
                      "type": "integer"
                    },
                    "present_child_count": {
                      "type": "integer"
                    },
                    "child_manifests_presence": {
                      "type": "object",
                      "additionalProperties": {
                        "type": "boolean"
                      }
                    }
                  }
                }
              },
              "page": {
                "type": "integer"
              },
              "has_additional": {
                "type": "boolean"
              }
            }
          }
        },
        {
          "statuses": [
            400,
            401,
            403,
            404,
            520
          ],
          "headers": [],
          "schema": {
            "additionalProperties": false,
            "type": "object",
            "required": [
              "error_type",
              "title",
              "type",
              "status"
            ],
            "properties": {
              "detail": {
                "type": "string"
              },
              "error_message": {
                "type": "string"
              },
              "error_type": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "type": {
                "type": "string"
              },
              "status": {
                "type": "integer"
              }
            }
          }
        }
      ]
    }
  ]
};
